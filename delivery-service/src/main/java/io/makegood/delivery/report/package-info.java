/** What sources tell in our own format, on its way to being an event. */
@NullMarked
package io.makegood.delivery.report;

import org.jspecify.annotations.NullMarked;

/** What carriers send, in their own formats, and how it becomes events. */
@NullMarked
package io.makegood.delivery.carrier;

import org.jspecify.annotations.NullMarked;

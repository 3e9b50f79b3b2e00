@NullMarked
package io.makegood.delivery.report;

import org.jspecify.annotations.NullMarked;

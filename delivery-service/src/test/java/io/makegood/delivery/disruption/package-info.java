@NullMarked
package io.makegood.delivery.disruption;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.makegood.delivery.codes;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.makegood.delivery.registry;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.makegood.delivery.connection;

import org.jspecify.annotations.NullMarked;

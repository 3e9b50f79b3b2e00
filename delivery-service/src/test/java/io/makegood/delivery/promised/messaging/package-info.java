@NullMarked
package io.makegood.delivery.promised.messaging;

import org.jspecify.annotations.NullMarked;

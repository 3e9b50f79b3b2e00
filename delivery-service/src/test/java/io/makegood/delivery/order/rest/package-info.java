@NullMarked
package io.makegood.delivery.order.rest;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.makegood.delivery.event.rest;

import org.jspecify.annotations.NullMarked;

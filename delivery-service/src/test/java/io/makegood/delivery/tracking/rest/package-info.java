@NullMarked
package io.makegood.delivery.tracking.rest;

import org.jspecify.annotations.NullMarked;

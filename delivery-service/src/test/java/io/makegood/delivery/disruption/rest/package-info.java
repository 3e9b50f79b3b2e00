@NullMarked
package io.makegood.delivery.disruption.rest;

import org.jspecify.annotations.NullMarked;

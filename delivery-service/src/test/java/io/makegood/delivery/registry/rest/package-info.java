@NullMarked
package io.makegood.delivery.registry.rest;

import org.jspecify.annotations.NullMarked;

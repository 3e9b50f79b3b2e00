/** The registry of codes over HTTP, for operators. */
@NullMarked
package io.makegood.delivery.registry.rest;

import org.jspecify.annotations.NullMarked;

/** The neutral words over HTTP. */
@NullMarked
package io.makegood.delivery.vocabulary.rest;

import org.jspecify.annotations.NullMarked;

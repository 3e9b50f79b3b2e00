/** Code lists over HTTP. */
@NullMarked
package io.makegood.delivery.codes.rest;

import org.jspecify.annotations.NullMarked;

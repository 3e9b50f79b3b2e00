/** Templates over HTTP. */
@NullMarked
package io.makegood.promise.template.rest;

import org.jspecify.annotations.NullMarked;

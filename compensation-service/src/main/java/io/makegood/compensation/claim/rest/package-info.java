/** Claims and claim files, over HTTP. */
@NullMarked
package io.makegood.compensation.claim.rest;

import org.jspecify.annotations.NullMarked;

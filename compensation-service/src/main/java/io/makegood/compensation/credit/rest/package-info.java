/** Credits of parties, over HTTP. */
@NullMarked
package io.makegood.compensation.credit.rest;

import org.jspecify.annotations.NullMarked;

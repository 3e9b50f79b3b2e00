/** A client of the services' public APIs that has patience with a service that is away for a while. */
@NullMarked
package io.makegood.quickstart.rest;

import org.jspecify.annotations.NullMarked;

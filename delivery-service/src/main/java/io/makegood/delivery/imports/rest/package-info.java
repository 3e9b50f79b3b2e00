/** Imports over HTTP: opened, sent as a stream, watched, and what was refused. */
@NullMarked
package io.makegood.delivery.imports.rest;

import org.jspecify.annotations.NullMarked;

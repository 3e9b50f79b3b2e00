/** The published schemes: their templates, and their worked cases told as promises and events, for tests to execute. */
@NullMarked
package io.makegood.test.schemes;

import org.jspecify.annotations.NullMarked;

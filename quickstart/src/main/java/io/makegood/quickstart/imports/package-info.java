/** A client of imports that goes on where a stream broke off. */
@NullMarked
package io.makegood.quickstart.imports;

import org.jspecify.annotations.NullMarked;

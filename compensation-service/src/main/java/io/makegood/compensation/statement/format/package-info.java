/** The formats in which providers and banks say what they have moved, read line by line. */
@NullMarked
package io.makegood.compensation.statement.format;

import org.jspecify.annotations.NullMarked;

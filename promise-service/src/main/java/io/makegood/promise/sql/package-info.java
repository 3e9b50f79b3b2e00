/** Rows in and out of set-based statements. */
@NullMarked
package io.makegood.promise.sql;

import org.jspecify.annotations.NullMarked;

/** Statements to send and read, and exceptions to resolve. */
@NullMarked
package io.makegood.compensation.statement.rest;

import org.jspecify.annotations.NullMarked;

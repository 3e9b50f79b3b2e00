/** Parties that owe us, and what compensation has cost by them, over HTTP. */
@NullMarked
package io.makegood.compensation.recourse.rest;

import org.jspecify.annotations.NullMarked;

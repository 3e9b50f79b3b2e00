/** Exports, to ask for and to download. */
@NullMarked
package io.makegood.compensation.export.rest;

import org.jspecify.annotations.NullMarked;

/** The commands behind the front door: start the suite, tell its story, print a token. */
@NullMarked
package io.makegood.quickstart;

import org.jspecify.annotations.NullMarked;

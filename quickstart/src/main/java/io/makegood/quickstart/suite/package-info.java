/** The three services as processes of their own beside the stack, started, watched and stopped together. */
@NullMarked
package io.makegood.quickstart.suite;

import org.jspecify.annotations.NullMarked;

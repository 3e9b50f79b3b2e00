@NullMarked
package io.makegood.quickstart.stack;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.makegood.test.schemes;

import org.jspecify.annotations.NullMarked;

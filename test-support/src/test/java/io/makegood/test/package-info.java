@NullMarked
package io.makegood.test;

import org.jspecify.annotations.NullMarked;

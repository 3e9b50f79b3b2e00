@NullMarked
package io.makegood.quickstart;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.makegood.quickstart.suite;

import org.jspecify.annotations.NullMarked;

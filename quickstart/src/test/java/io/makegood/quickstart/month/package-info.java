@NullMarked
package io.makegood.quickstart.month;

import org.jspecify.annotations.NullMarked;

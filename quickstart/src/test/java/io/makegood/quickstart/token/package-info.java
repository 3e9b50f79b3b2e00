@NullMarked
package io.makegood.quickstart.token;

import org.jspecify.annotations.NullMarked;

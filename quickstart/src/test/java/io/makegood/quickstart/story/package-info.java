@NullMarked
package io.makegood.quickstart.story;

import org.jspecify.annotations.NullMarked;

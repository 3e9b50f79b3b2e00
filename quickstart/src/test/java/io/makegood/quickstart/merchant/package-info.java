@NullMarked
package io.makegood.quickstart.merchant;

import org.jspecify.annotations.NullMarked;

/** Files that finance takes away: asked for, written in the background at one moment, kept for a while. */
@NullMarked
package io.makegood.compensation.export;

import org.jspecify.annotations.NullMarked;

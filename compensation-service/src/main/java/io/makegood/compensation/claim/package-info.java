/** What others owe us under their own guarantees: asked for in time, accepted or declined, and credited. */
@NullMarked
package io.makegood.compensation.claim;

import org.jspecify.annotations.NullMarked;

/** What all API documents have in common. */
@NullMarked
package io.makegood.kernel.openapi;

import org.jspecify.annotations.NullMarked;

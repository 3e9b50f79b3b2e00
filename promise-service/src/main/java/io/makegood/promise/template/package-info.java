/** Ready-made guarantees: schemes that the world publishes, to be listed, read and copied. */
@NullMarked
package io.makegood.promise.template;

import org.jspecify.annotations.NullMarked;

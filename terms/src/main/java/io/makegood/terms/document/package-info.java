/** Reading a JSON document that people wrote: places, and all that is wrong with them at once. */
@NullMarked
package io.makegood.terms.document;

import org.jspecify.annotations.NullMarked;

/** What parties have credited us, matched to our claims. */
@NullMarked
package io.makegood.compensation.credit;

import org.jspecify.annotations.NullMarked;

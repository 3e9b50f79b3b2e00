/** Whether what is paid is said for every degree of failure, and is never less for worse. */
@NullMarked
package io.makegood.terms.check.pay;

import org.jspecify.annotations.NullMarked;

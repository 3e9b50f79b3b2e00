/** The key that is made at first start and the bearer tokens it signs. */
@NullMarked
package io.makegood.quickstart.token;

import org.jspecify.annotations.NullMarked;

/** Tenants never meet: the one place that knows whose work is being done. */
@NullMarked
package io.makegood.kernel.tenancy;

import org.jspecify.annotations.NullMarked;

/** The reconciliation report, to read. */
@NullMarked
package io.makegood.compensation.reconciliation.rest;

import org.jspecify.annotations.NullMarked;

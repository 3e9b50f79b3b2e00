/** Entitlements and their traces, to read. */
@NullMarked
package io.makegood.compensation.entitlement.rest;

import org.jspecify.annotations.NullMarked;

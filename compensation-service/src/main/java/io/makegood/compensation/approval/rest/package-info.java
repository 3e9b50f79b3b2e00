/** The policy of approval, and decisions on payouts that wait. */
@NullMarked
package io.makegood.compensation.approval.rest;

import org.jspecify.annotations.NullMarked;

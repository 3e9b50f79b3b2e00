/** What a customer is owed in all, as a pure function of terms, facts and verdict, and the history of it. */
@NullMarked
package io.makegood.compensation.entitlement;

import org.jspecify.annotations.NullMarked;

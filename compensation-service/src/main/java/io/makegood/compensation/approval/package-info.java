/** Who may let which payout go: limits, levels of authority, and every decision with its person, reason and time. */
@NullMarked
package io.makegood.compensation.approval;

import org.jspecify.annotations.NullMarked;

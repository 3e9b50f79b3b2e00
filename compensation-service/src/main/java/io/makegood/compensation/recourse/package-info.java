/** Who answers for what customers are paid: the parties that owe us, their guarantees, and what it all has cost. */
@NullMarked
package io.makegood.compensation.recourse;

import org.jspecify.annotations.NullMarked;

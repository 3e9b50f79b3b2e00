/** What may still be owed for promises whose story is not over. */
@NullMarked
package io.makegood.compensation.provision;

import org.jspecify.annotations.NullMarked;

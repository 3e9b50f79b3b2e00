/** What carriers' codes mean to a tenant beyond the published lists, and what is to be done about the past. */
@NullMarked
package io.makegood.delivery.registry;

import org.jspecify.annotations.NullMarked;

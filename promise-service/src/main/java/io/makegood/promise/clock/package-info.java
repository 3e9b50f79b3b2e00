/** How due times are computed: pure functions of rule, moment and zone. */
@NullMarked
package io.makegood.promise.clock;

import org.jspecify.annotations.NullMarked;

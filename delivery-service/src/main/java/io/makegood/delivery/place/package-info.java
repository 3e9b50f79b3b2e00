/** Where things happen, and so in which time zone. */
@NullMarked
package io.makegood.delivery.place;

import org.jspecify.annotations.NullMarked;

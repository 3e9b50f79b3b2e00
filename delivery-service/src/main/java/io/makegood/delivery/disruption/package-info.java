/** Times and regions in which nobody is to blame: declared by one person, approved by another, told as events. */
@NullMarked
package io.makegood.delivery.disruption;

import org.jspecify.annotations.NullMarked;

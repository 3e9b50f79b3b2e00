@NullMarked
package io.makegood.delivery.vocabulary;

import org.jspecify.annotations.NullMarked;

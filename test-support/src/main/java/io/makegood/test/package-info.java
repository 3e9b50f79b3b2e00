/** What the tests of all services stand on: the real stack started once, tokens, and a look at the topics. */
@NullMarked
package io.makegood.test;

import org.jspecify.annotations.NullMarked;

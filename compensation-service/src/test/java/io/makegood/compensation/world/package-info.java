/** The world around the service in tests: promise-service by its messages, merchants by their endpoints. */
@NullMarked
package io.makegood.compensation.world;

import org.jspecify.annotations.NullMarked;

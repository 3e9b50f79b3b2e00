/** A real PostgreSQL and a real Kafka broker in one process, without Docker: for the quickstart and for the tests. */
@NullMarked
package io.makegood.quickstart.stack;

import org.jspecify.annotations.NullMarked;

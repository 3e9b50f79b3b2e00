/** Connections over HTTP, and the addresses that senders push to. */
@NullMarked
package io.makegood.delivery.connection.rest;

import org.jspecify.annotations.NullMarked;

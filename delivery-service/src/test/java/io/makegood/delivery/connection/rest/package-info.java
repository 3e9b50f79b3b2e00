@NullMarked
package io.makegood.delivery.connection.rest;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.makegood.delivery.epcis.rest;

import org.jspecify.annotations.NullMarked;

/** The capture interface of GS1 EPCIS 2.0 over HTTP. */
@NullMarked
package io.makegood.delivery.epcis.rest;

import org.jspecify.annotations.NullMarked;

/** GS1 EPCIS 2.0: documents of events in JSON, captured one after the other as the standard says. */
@NullMarked
package io.makegood.delivery.epcis;

import org.jspecify.annotations.NullMarked;

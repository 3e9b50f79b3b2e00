package io.makegood.delivery.epcis;

import io.makegood.delivery.epcis.Capture.Progress;
import io.makegood.kernel.refusal.Refusal;
import java.util.Map;

/**
 * What became of some events of a document.
 *
 * @param refused the events that cannot be captured, each with the reason
 */
record Captured(Progress progress, Map<EpcisEvent, Refusal> refused) {}

package io.makegood.delivery.epcis;

import io.makegood.kernel.refusal.Refusal;

/** A document has more events, or tells more of parcels, than one job takes. */
class DocumentTooLong extends Refusal {

    DocumentTooLong() {
        super(
                Kind.TOO_LARGE,
                "document-too-long",
                "a document has at most %d events, which tell of at most %d parcels, each reading of each counted"
                        .formatted(Repository.EVENTS_AT_MOST, Repository.FACTS_AT_MOST));
    }
}

package io.makegood.delivery.epcis;

/** A document has more events, or tells more of parcels, than one job takes: the edge answers 413. */
public class DocumentTooLong extends RuntimeException {

    DocumentTooLong() {
        super("a document has at most %d events, which tell of at most %d parcels, each reading of each counted"
                .formatted(Repository.EVENTS_AT_MOST, Repository.FACTS_AT_MOST));
    }
}

package io.makegood.delivery.epcis;

/**
 * What is captured once.
 *
 * @param declaredAt when the event was declared to be an error; empty for the event itself
 */
record EventKey(String id, String declaredAt) {

    static EventKey of(EpcisEvent event) {
        String declaredAt = event.declaration()
                .map(declaration -> declaration.instant().toString())
                .orElse("");
        return new EventKey(event.id(), declaredAt);
    }
}

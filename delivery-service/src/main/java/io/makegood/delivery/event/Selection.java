package io.makegood.delivery.event;

/** Which events of a list a caller wants to see. */
public enum Selection {
    ALL("true"),
    MATCHED("matched_order is not null"),
    /** Those that came before their order or parcel, and may never see it. */
    WAITING("matched_order is null");

    private final String condition;

    Selection(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}

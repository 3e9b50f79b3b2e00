package io.makegood.delivery.place;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.List;

/** What the clocks of a zone show, now and in recent years: Busingen has the clock of Berlin under another name. */
record Clock(ZoneOffset before, List<ZoneOffsetTransition> changes, List<ZoneOffsetTransitionRule> rules) {

    /** No parcel is older. */
    private static final Instant SINCE = Instant.parse("2020-01-01T00:00:00Z");

    static Clock of(ZoneId zone) {
        ZoneRules rules = zone.getRules();
        List<ZoneOffsetTransition> changes = rules.getTransitions().stream()
                .filter(change -> change.getInstant().isAfter(SINCE))
                .toList();
        return new Clock(rules.getOffset(SINCE), changes, rules.getTransitionRules());
    }
}

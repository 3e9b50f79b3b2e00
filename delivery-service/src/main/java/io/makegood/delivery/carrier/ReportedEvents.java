package io.makegood.delivery.carrier;

import io.makegood.delivery.codes.Meaning;
import io.makegood.delivery.event.Admission;
import io.makegood.delivery.event.CodeReading;
import io.makegood.delivery.event.FulfilmentEvent;
import io.makegood.delivery.event.Provenance;
import io.makegood.delivery.event.Told;
import io.makegood.kernel.refusal.Invalid;
import io.makegood.kernel.refusal.Violation;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Writes a carrier's report in neutral words. */
@Singleton
class ReportedEvents {

    Told of(Sender sender, Understood understood, UUID evidence, Instant now) {
        CarrierReport report = understood.report();
        Meaning meaning = understood.meaning();
        ResolvedTime time = understood.time();
        FulfilmentEvent event = new FulfilmentEvent(
                ReportId.of(sender, report),
                report.order(),
                report.parcel(),
                null,
                meaning.type(),
                meaning.reason(),
                meaning.party(),
                time.at(),
                time.zone(),
                report.place(),
                report.code().codes(),
                report.code().code(),
                report.code().text(),
                report.values(),
                null,
                null);
        return new Told(admitted(report, event, now), new Provenance(evidence, time.from(), null, reading(understood)));
    }

    private static CodeReading reading(Understood understood) {
        return new CodeReading(
                null,
                understood.report().code().reason(),
                null,
                understood.meaning().changedBy(),
                null);
    }

    /** The sender knows its own message, and nothing of our fields. */
    private static FulfilmentEvent admitted(CarrierReport report, FulfilmentEvent event, Instant now) {
        try {
            return Admission.check(event, now);
        } catch (Invalid invalid) {
            List<Violation> inTheMessage = invalid.errors().stream()
                    .map(error -> new Violation(report.pointer(), report.pointer() + ": " + error.detail()))
                    .toList();
            throw new Invalid(invalid.code(), invalid.detail(), inTheMessage);
        }
    }
}

package io.makegood.delivery.epcis;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.delivery.epcis.CapturedEvents.Kept;
import io.makegood.delivery.evidence.EvidenceStore;
import io.makegood.delivery.evidence.Payload;
import io.makegood.kernel.refusal.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Takes documents and single events, and shows events again. What is taken is kept as it came. */
@ApplicationScoped
@Transactional
public class Repository {

    public static final int EVENTS_AT_MOST = 1000;
    public static final int FACTS_AT_MOST = 1000;

    private final EpcisReader reader;
    private final EvidenceStore evidence;
    private final Captures captures;
    private final Capturing capturing;
    private final CapturedEvents captured;
    private final Event<Capture> taken;

    Repository(
            EpcisReader reader,
            EvidenceStore evidence,
            Captures captures,
            Capturing capturing,
            CapturedEvents captured,
            Event<Capture> taken) {
        this.reader = reader;
        this.evidence = evidence;
        this.captures = captures;
        this.capturing = capturing;
        this.captured = captured;
        this.taken = taken;
    }

    /** A job for the whole document, to be done soon: once it is committed, workers are told. Refuses what is no document of EPCIS, or too long to be one job. */
    public Capture take(String source, Payload payload, ErrorBehaviour errorBehaviour, Instant now) {
        EpcisDocument document = reader.document(payload.body());
        boolean isUsable = errorBehaviour == ErrorBehaviour.PROCEED
                ? document.isReadable()
                : document.violations().isEmpty();
        if (!isUsable) {
            throw EpcisReader.invalid(
                    document.violations().stream().limit(Capture.ERRORS_AT_MOST).toList());
        }
        int events = document.events().size();
        if (events > EVENTS_AT_MOST || document.facts() > FACTS_AT_MOST) {
            throw new DocumentTooLong();
        }
        UUID kept = evidence.keep(source, payload, now);
        Capture capture = captures.get(captures.add(new CapturedFrom(source, kept), errorBehaviour, events, now));
        taken.fire(capture);
        return capture;
    }

    /** The id of the event, which is captured at once or refused. */
    public String takeOne(String source, Payload payload, Instant now) {
        EpcisEvent event = reader.single(payload.body());
        if (new EpcisDocument("", List.of(event), List.of()).facts() > FACTS_AT_MOST) {
            throw new DocumentTooLong();
        }
        if (captured.isKnown(source, event)) {
            return event.id();
        }
        UUID kept = evidence.keep(source, payload, now);
        Captured result = capturing.capture(List.of(event), new CapturedFrom(source, kept), now);
        for (Refusal refusal : result.refused().values()) {
            throw refusal;
        }
        return event.id();
    }

    /** The event as it was told. */
    public JsonNode event(String source, String id) {
        Kept kept = captured.find(source, id);
        byte[] message = evidence.get(kept.evidence()).payload().body();
        return reader.read(message).node().at(kept.pointer());
    }
}

package io.makegood.delivery.epcis;

import io.makegood.delivery.epcis.Capture.Progress;
import io.makegood.delivery.evidence.EvidenceStore;
import io.makegood.kernel.refusal.Problem;
import io.makegood.kernel.refusal.Refusal;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Does the next piece of a capture job, in a transaction that is the caller's. */
@Singleton
class CaptureWork {

    static final int CHUNK = 100;

    /** An event of a document cannot be captured, so that none of them is. */
    static final class Rejected extends RuntimeException {

        private final transient Progress progress;
        private final transient List<Problem> errors;

        Rejected(Progress progress, List<Problem> errors) {
            super("an event cannot be captured");
            this.progress = progress;
            this.errors = errors;
        }
    }

    private final EpcisReader reader;
    private final EvidenceStore evidence;
    private final Capturing capturing;
    private final Captures captures;

    CaptureWork(EpcisReader reader, EvidenceStore evidence, Capturing capturing, Captures captures) {
        this.reader = reader;
        this.evidence = evidence;
        this.capturing = capturing;
        this.captures = captures;
    }

    /** Read and looked through as a whole, which takes a while. */
    EpcisDocument document(Capture capture) {
        return reader.document(evidence.get(capture.from().evidence()).payload().body());
    }

    /** A chunk of the events; or all of them, where all are captured or none. */
    void next(Capture capture, EpcisDocument document, Instant now) {
        boolean isAtOnce = capture.errorBehaviour() == ErrorBehaviour.ROLLBACK;
        int done = capture.progress().done();
        int until = isAtOnce ? capture.events() : Math.min(done + CHUNK, capture.events());
        Captured captured = captured(document, document.events().subList(done, until), capture.from(), now);
        List<Problem> errors = errors(capture, captured.refused());
        if (isAtOnce && !captured.refused().isEmpty()) {
            throw new Rejected(rejected(capture, captured), errors);
        }
        Progress progress = capture.progress().plus(captured.progress());
        captures.proceeded(capture, progress, errors, until == capture.events() ? now : null);
    }

    void reject(Capture capture, Rejected rejected, Instant now) {
        captures.proceeded(capture, rejected.progress, rejected.errors, now);
    }

    private Captured captured(EpcisDocument document, List<EpcisEvent> events, CapturedFrom from, Instant now) {
        Map<EpcisEvent, Refusal> invalid = new LinkedHashMap<>();
        events.forEach(event -> {
            var violations = document.violationsOf(event);
            if (!violations.isEmpty()) {
                invalid.put(event, EpcisReader.invalid(violations));
            }
        });
        List<EpcisEvent> valid =
                events.stream().filter(event -> !invalid.containsKey(event)).toList();
        Captured captured = capturing.capture(valid, from, now);
        invalid.putAll(captured.refused());
        Progress ofInvalid = new Progress(events.size() - valid.size(), 0, 0, events.size() - valid.size(), 0, 0);
        return new Captured(captured.progress().plus(ofInvalid), invalid);
    }

    private static List<Problem> errors(Capture capture, Map<EpcisEvent, Refusal> refused) {
        Stream<Problem> more = refused.entrySet().stream()
                .map(one ->
                        StandardProblem.of(one.getValue(), one.getKey().part().pointer()));
        return Stream.concat(capture.errors().stream(), more)
                .limit(Capture.ERRORS_AT_MOST)
                .toList();
    }

    private static Progress rejected(Capture capture, Captured captured) {
        return new Progress(capture.events(), 0, 0, captured.refused().size(), 0, 0);
    }
}

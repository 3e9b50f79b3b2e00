package io.makegood.delivery.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.makegood.delivery.event.Admission;
import io.makegood.delivery.event.FulfilmentEvent;
import io.makegood.delivery.report.Lines.Line;
import io.makegood.kernel.refusal.Invalid;
import io.makegood.kernel.refusal.Malformed;
import io.makegood.kernel.refusal.UnreadableJson;
import io.makegood.kernel.refusal.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The one way from what a source tells to an event that keeps all rules, alone or in bulk. */
@ApplicationScoped
public class ReportReader {

    private static final Violation NOTHING_HAPPENED = new Violation(
            "/type", "/type is absent, and so are /codes and /carrierCode, one of which says what happened");

    private final ObjectMapper json;
    private final Validator validator;

    ReportReader(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    public FulfilmentEvent read(Line line, Instant now) {
        return read(report(line), now);
    }

    public FulfilmentEvent read(ReportEvent report, Instant now) {
        List<Violation> broken = violations(report);
        if (!broken.isEmpty()) {
            throw new Invalid("invalid-event", "the event breaks a rule; see errors", broken);
        }
        return Admission.check(report.toEvent(), now);
    }

    ReportEvent report(Line line) {
        FileText.requireShort(line);
        try {
            ReportEvent report = json.readValue(line.content(), ReportEvent.class);
            if (report == null) {
                throw new Malformed("malformed-json", "the line is null, not an event");
            }
            return report;
        } catch (JsonProcessingException unreadable) {
            throw UnreadableJson.refusal(unreadable);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private List<Violation> violations(ReportEvent report) {
        Stream<Violation> broken = validator.validate(report).stream().map(ReportReader::violation);
        Stream<Violation> unsaid = report.saysWhatHappened() ? Stream.empty() : Stream.of(NOTHING_HAPPENED);
        return Stream.concat(broken, unsaid)
                .sorted(Comparator.comparing(Violation::pointer))
                .toList();
    }

    private static Violation violation(ConstraintViolation<ReportEvent> broken) {
        String pointer = "/" + broken.getPropertyPath();
        return new Violation(
                pointer, "%s is '%s', but %s".formatted(pointer, broken.getInvalidValue(), broken.getMessage()));
    }
}

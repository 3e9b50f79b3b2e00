package io.makegood.delivery.carrier;

import io.makegood.delivery.evidence.Payload;
import io.makegood.kernel.refusal.Malformed;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a sender's message in the sender's own format. */
@Singleton
public class Reception {

    private final Intake intake;

    Reception(Intake intake) {
        this.intake = intake;
    }

    /**
     * Takes all that the message says.
     *
     * @param order the order it is about, if somebody knows that and the message does not say it
     */
    public TakenMessage take(
            CarrierFormat format, Sender sender, Payload payload, @Nullable String order, Instant now) {
        if (order != null && (order.isBlank() || order.length() > CarrierReport.LONGEST_NAME)) {
            throw new Malformed(
                    "invalid-parameter", "order must have 1 to %d characters".formatted(CarrierReport.LONGEST_NAME));
        }
        List<CarrierReport> reports = format.read(payload.body()).stream()
                .map(report -> report.orElseOf(order))
                .toList();
        return intake.take(sender, reports, payload, now);
    }
}

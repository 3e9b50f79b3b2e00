package io.makegood.delivery.epcis;

import io.makegood.kernel.refusal.Problem;
import io.makegood.kernel.tenancy.Tenant;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The work on one document: how far it is, and what came of it. */
public record Capture(
        Tenant tenant,
        UUID id,
        CapturedFrom from,
        ErrorBehaviour errorBehaviour,
        int events,
        Progress progress,
        List<Problem> errors,
        int attempts,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    static final int ERRORS_AT_MOST = 100;

    /**
     * What became of the events so far.
     *
     * @param done how many were looked at
     * @param captured how many of them are new
     * @param known how many were captured before, and say the same
     * @param refused how many cannot be captured
     * @param withoutMeaning how many of the new ones say nothing of a parcel or an order
     * @param recorded how many fulfilment events the new ones became
     */
    public record Progress(int done, int captured, int known, int refused, int withoutMeaning, int recorded) {

        static final Progress NONE = new Progress(0, 0, 0, 0, 0, 0);

        Progress plus(Progress more) {
            return new Progress(
                    done + more.done,
                    captured + more.captured,
                    known + more.known,
                    refused + more.refused,
                    withoutMeaning + more.withoutMeaning,
                    recorded + more.recorded);
        }
    }

    public boolean isRunning() {
        return finishedAt == null;
    }

    public boolean isSuccess() {
        return errors.isEmpty();
    }
}

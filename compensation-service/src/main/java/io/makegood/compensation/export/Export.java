package io.makegood.compensation.export;

import io.makegood.compensation.Word;
import io.makegood.kernel.tenancy.Tenant;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file that somebody asked for, and how far it is. */
public record Export(
        UUID id, Wanted wanted, int schemaVersion, String requestedBy, Instant requestedAt, Progress progress) {

    /** It waits for a replica; is being written; can be fetched; or could not be written. */
    public enum State implements Word {
        QUEUED,
        RUNNING,
        DONE,
        FAILED
    }

    /**
     * How far the writing is.
     *
     * @param attempts how often it was begun; a crash makes another one
     * @param asOf the moment that the file shows, once it is done
     * @param sha256 of the whole file, in hexadecimal, once it is done
     * @param expiresAt from when on there is no content any more
     * @param reason why it is tried again or has failed
     */
    public record Progress(
            State state,
            int attempts,
            @Nullable Instant asOf,
            long rows,
            long bytes,
            @Nullable String sha256,
            @Nullable Instant endedAt,
            @Nullable Instant expiresAt,
            @Nullable String reason) {

        static final Progress NONE = new Progress(State.QUEUED, 0, null, 0, 0, null, null, null, null);
    }

    public Tenant tenant() {
        return wanted.selection().tenant();
    }

    /** What the file is called. */
    public String fileName() {
        return "%s-%s.%s"
                .formatted(wanted.selection().kind().word(), id, wanted.format().word());
    }
}

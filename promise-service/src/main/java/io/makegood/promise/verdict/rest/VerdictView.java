package io.makegood.promise.verdict.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.makegood.promise.promise.Promise;
import io.makegood.promise.verdict.RecordedVerdict;
import io.makegood.promise.verdict.VerdictReached;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A verdict as it was told to the other services, and when it was recorded here. */
@Schema(name = "Verdict")
record VerdictView(@JsonUnwrapped VerdictReached verdict, Instant recordedAt) {

    static VerdictView of(Promise promise, RecordedVerdict recorded) {
        return new VerdictView(VerdictReached.of(promise, recorded.verdict()), recorded.recordedAt());
    }
}

package io.makegood.kernel.refusal;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.makegood.kernel.json.StorableText;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A problem document (RFC 9457). {@code code} is stable; {@code errors} point into the request. */
@Schema(
        description = "A problem document (RFC 9457): why a request was refused, and where in it the reason lies",
        requiredProperties = {"type", "title", "status", "detail", "code"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        @Schema(examples = "urn:makegood:problem:promise-not-found")
        String type,

        @Schema(examples = "Not found") String title,

        @Schema(examples = "404") int status,

        @Schema(examples = "no promise 0192d3a4-7b1c-7def-8000-3f5a9c2b1e00")
        String detail,

        @Nullable @Schema(examples = "/v1/promises/0192d3a4-7b1c-7def-8000-3f5a9c2b1e00")
        String instance,

        @Schema(examples = "promise-not-found") String code,
        List<Violation> errors) {

    public Problem {
        detail = StorableText.shown(detail);
    }

    public static Problem of(Refusal refusal, @Nullable String instance) {
        return of(
                refusal.kind().status(),
                refusal.kind().title(),
                refusal.code(),
                refusal.detail(),
                instance,
                refusal.errors());
    }

    /** For one item of a bulk request, which has no address of its own. */
    public static Problem of(Refusal refusal) {
        return of(refusal, null);
    }

    static Problem of(
            int status, String title, String code, String detail, @Nullable String instance, List<Violation> errors) {
        return new Problem("urn:makegood:problem:" + code, title, status, detail, instance, code, errors);
    }
}

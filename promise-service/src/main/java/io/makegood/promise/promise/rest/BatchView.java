package io.makegood.promise.promise.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.makegood.kernel.refusal.Problem;
import io.makegood.kernel.refusal.Refusal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of a batch: one result for each wish, in the order sent. */
@Schema(name = "BatchResult")
record BatchView(List<Result> results, int made, int refused) {

    @Schema(name = "BatchItemResult")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Result(
            int index,
            @Schema(examples = "201") int status,
            @Nullable PromiseView promise,
            @Nullable Problem problem) {

        static Result made(int index, PromiseView promise) {
            return new Result(index, 201, promise, null);
        }

        static Result refused(int index, Refusal refusal) {
            return new Result(index, refusal.kind().status(), null, Problem.of(refusal));
        }
    }

    static BatchView of(List<Result> results) {
        int made = (int)
                results.stream().filter(result -> result.promise() != null).count();
        return new BatchView(results, made, results.size() - made);
    }
}

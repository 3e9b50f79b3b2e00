package io.makegood.promise.promise.rest;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.makegood.kernel.body.BodyLimit;
import io.makegood.kernel.idempotency.Idempotent;
import io.makegood.kernel.refusal.UnreadableJson;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.promise.promise.Attempt;
import io.makegood.promise.promise.JudgedPromise;
import io.makegood.promise.promise.MakePromise;
import io.makegood.promise.promise.Making;
import io.makegood.promise.promise.Promise;
import io.makegood.promise.promise.PromiseId;
import io.makegood.promise.promise.Promises;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/promises/batch")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Promises")
class BatchResource {

    private static final long MOST = 4 * BodyLimit.MEGABYTE;

    private final Making making;
    private final Promises promises;
    private final Tenancy tenancy;
    private final InstantSource time;
    private final ObjectMapper json;

    BatchResource(Making making, Promises promises, Tenancy tenancy, InstantSource time, ObjectMapper json) {
        this.making = making;
        this.promises = promises;
        this.tenancy = tenancy;
        this.time = time;
        this.json = json;
    }

    @POST
    @BodyLimit(MOST)
    @Transactional
    @Idempotent
    @RolesAllowed({Roles.MERCHANT, Roles.OPERATIONS, Roles.ADMIN})
    @Operation(
            operationId = "makePromises",
            summary = "Make up to 1000 promises; a result for each",
            description = "At most 4194304 bytes.")
    public RestResponse<BatchView> make(
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(name = "one of many", value = MakePromises.EXAMPLE)))
                    @Valid @NotNull MakePromises request) {
        List<Supplier<MakePromise>> wishes =
                request.promises().stream().map(this::reading).toList();
        return RestResponse.ok(view(making.make(tenancy.current(), wishes, time.instant())));
    }

    private Supplier<MakePromise> reading(JsonNode wish) {
        return () -> {
            try {
                return json.treeToValue(wish, MakePromise.class);
            } catch (JsonProcessingException unreadable) {
                throw UnreadableJson.refusal(unreadable);
            }
        };
    }

    private BatchView view(List<Attempt> attempts) {
        Map<PromiseId, PromiseView> views = views(attempts);
        return BatchView.of(IntStream.range(0, attempts.size())
                .mapToObj(index -> result(index, attempts.get(index), views))
                .toList());
    }

    private static BatchView.Result result(int index, Attempt attempt, Map<PromiseId, PromiseView> views) {
        if (attempt.refusal() != null) {
            return BatchView.Result.refused(index, attempt.refusal());
        }
        PromiseId made = attempt.orRefuse().id();
        return BatchView.Result.made(index, Objects.requireNonNull(views.get(made)));
    }

    private Map<PromiseId, PromiseView> views(List<Attempt> attempts) {
        List<JudgedPromise> made = promises.all(attempts.stream()
                .map(Attempt::promise)
                .filter(Objects::nonNull)
                .map(Promise::key)
                .toList());
        return made.stream().collect(toMap(judged -> judged.promise().id(), PromiseView::of));
    }
}

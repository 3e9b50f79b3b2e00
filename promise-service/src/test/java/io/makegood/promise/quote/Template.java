package io.makegood.promise.quote;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.promise.guarantee.GuaranteeRef;
import io.makegood.promise.guarantee.PublishedVersion;
import io.makegood.promise.guarantee.Status;
import io.makegood.terms.Terms;
import io.makegood.terms.check.Validation;
import io.makegood.test.schemes.Scheme;
import io.makegood.test.schemes.Schemes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One version of a guarantee, in force at all times.
 *
 * @param accepted where its terms say on purpose what the validator warns of
 */
record Template(PublishedVersion version, List<String> accepted) {

    static List<Template> all() {
        return Schemes.all().stream().flatMap(Template::versions).toList();
    }

    private static Stream<Template> versions(Scheme scheme) {
        JsonNode versions = scheme.template().path("versions");
        return IntStream.range(0, versions.size())
                .mapToObj(no -> of(scheme.id(), no + 1, versions.get(no).path("terms")));
    }

    static Template of(String code, int number, JsonNode json) {
        Terms terms = Validation.trusted(json, Map.of());
        return new Template(
                new PublishedVersion(new GuaranteeRef(code, number), Status.PUBLISHED, Instant.EPOCH, null, terms),
                json.path("accepted").findValuesAsText("finding"));
    }

    Terms terms() {
        return version.terms();
    }

    /** For the names of tests. */
    @Override
    public String toString() {
        return "%s %d".formatted(version.ref().code(), version.ref().version());
    }
}

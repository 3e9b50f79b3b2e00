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

/** One version of a ready-made guarantee, in force at all times. */
record Template(PublishedVersion version) {

    static List<Template> all() {
        return Schemes.all().stream().flatMap(Template::versions).toList();
    }

    private static Stream<Template> versions(Scheme scheme) {
        JsonNode versions = scheme.template().path("versions");
        return IntStream.range(0, versions.size())
                .mapToObj(no -> of(
                        scheme.id(), no + 1, Validation.trusted(versions.get(no).path("terms"), Map.of())));
    }

    static Template of(String code, int number, Terms terms) {
        GuaranteeRef ref = new GuaranteeRef(code, number);
        return new Template(new PublishedVersion(ref, Status.PUBLISHED, Instant.EPOCH, null, terms));
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

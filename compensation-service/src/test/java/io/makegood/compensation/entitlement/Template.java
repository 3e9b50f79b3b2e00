package io.makegood.compensation.entitlement;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.terms.Terms;
import io.makegood.terms.check.Validation;
import io.makegood.test.schemes.Scheme;
import io.makegood.test.schemes.Schemes;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One version of a ready-made guarantee. */
record Template(String name, JsonNode json, Terms terms) {

    private static final List<Template> ALL =
            Schemes.all().stream().flatMap(Template::versions).toList();

    static List<Template> all() {
        return ALL;
    }

    private static Stream<Template> versions(Scheme scheme) {
        JsonNode versions = scheme.template().path("versions");
        return IntStream.range(0, versions.size())
                .mapToObj(
                        no -> of(scheme.id() + " " + (no + 1), versions.get(no).path("terms")));
    }

    static Template of(String name, JsonNode json) {
        return new Template(name, json, Validation.trusted(json, Map.of()));
    }

    /** For the names of tests. */
    @Override
    public String toString() {
        return name;
    }
}

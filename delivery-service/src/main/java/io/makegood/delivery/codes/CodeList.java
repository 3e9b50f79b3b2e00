package io.makegood.delivery.codes;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.delivery.event.Party;
import io.makegood.delivery.vocabulary.Vocabulary;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The published list of one carrier or aggregator: a file with its source, its date and an example for each row. */
final class CodeList {

    private final String name;
    private final @Nullable String separator;
    private final Map<String, Meaning> byCode = new HashMap<>();

    private CodeList(String name, @Nullable String separator) {
        this.name = name;
        this.separator = separator;
    }

    static CodeList of(JsonNode file, Vocabulary vocabulary) {
        CodeList list =
                new CodeList(file.path("codes").asText(), file.path("separator").asText(null));
        file.path("rows").forEach(row -> list.byCode.put(row.path("code").asText(), meaning(row, vocabulary)));
        return list;
    }

    String name() {
        return name;
    }

    Optional<Meaning> meaning(CarrierCode code) {
        Meaning own = byCode.get(code.code());
        if (own != null || separator == null || !code.code().contains(separator)) {
            return Optional.ofNullable(own);
        }
        return Optional.ofNullable(
                byCode.get(code.code().substring(0, code.code().indexOf(separator))));
    }

    private static Meaning meaning(JsonNode row, Vocabulary vocabulary) {
        String reason = row.path("reason").asText(null);
        Party party = row.has("party")
                ? Party.of(row.path("party").asText())
                : vocabulary.partyOf(reason).orElse(null);
        return new Meaning(row.path("type").asText(), reason, party);
    }
}

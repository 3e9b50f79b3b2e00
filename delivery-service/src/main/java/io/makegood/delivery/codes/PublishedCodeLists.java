package io.makegood.delivery.codes;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.makegood.delivery.vocabulary.Vocabulary;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The lists that come with the suite, in {@code code-lists/}. */
@Singleton
class PublishedCodeLists implements CodeLists {

    private static final List<String> FILES = List.of("easypost");

    private final Map<String, CodeList> byName = new HashMap<>();

    PublishedCodeLists(Vocabulary vocabulary) {
        FILES.stream().map(file -> read(file, vocabulary)).forEach(list -> byName.put(list.name(), list));
    }

    @Override
    public Map<CarrierCode, Meaning> meanings(Collection<CarrierCode> codes) {
        Map<CarrierCode, Meaning> meanings = new HashMap<>();
        codes.forEach(code -> meanings.put(code, meaning(code)));
        return meanings;
    }

    private Meaning meaning(CarrierCode code) {
        return Optional.ofNullable(byName.get(code.codes()))
                .flatMap(list -> list.meaning(code))
                .orElse(Meaning.UNKNOWN);
    }

    private static CodeList read(String file, Vocabulary vocabulary) {
        try (InputStream yaml = PublishedCodeLists.class.getResourceAsStream("/code-lists/%s.yaml".formatted(file))) {
            return CodeList.of(new YAMLMapper().readTree(Objects.requireNonNull(yaml)), vocabulary);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

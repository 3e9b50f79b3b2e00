package io.makegood.delivery.codes;

import io.makegood.delivery.vocabulary.Vocabulary;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The lists that come with the suite: the files that {@code code-lists/index} names. */
@Singleton
@Typed(PublishedCodeLists.class)
public class PublishedCodeLists implements CodeLists {

    private final Map<String, CodeList> byName = new LinkedHashMap<>();
    private final Vocabulary vocabulary;

    public PublishedCodeLists(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        CodeListReader reader = new CodeListReader(vocabulary);
        file("index").lines().map(name -> reader.read(file(name + ".yaml"))).forEach(this::add);
    }

    private void add(CodeList list) {
        if (byName.put(list.codes(), list) != null) {
            throw new IllegalStateException("there are two lists " + list.codes());
        }
    }

    /** In the order of the index. */
    public Collection<CodeList> all() {
        return Collections.unmodifiableCollection(byName.values());
    }

    public CodeList get(String codes) {
        return Optional.ofNullable(byName.get(codes)).orElseThrow(() -> new CodeListNotFound(codes));
    }

    @Override
    public Map<CarrierCode, Meaning> meanings(Collection<CarrierCode> codes) {
        return codes.stream().distinct().collect(Collectors.toMap(Function.identity(), code -> meaning(code, null)));
    }

    /** With another meaning than its row has, if there is one; a cause says why in either case. */
    public Meaning meaning(CarrierCode code, @Nullable Meaning changed) {
        Optional<CodeList> list = Optional.ofNullable(byName.get(code.codes()));
        Meaning said = Optional.ofNullable(changed)
                .or(() -> list.flatMap(rows -> rows.row(code)).map(Meaning::of))
                .orElse(Meaning.UNKNOWN);
        return list.flatMap(rows -> rows.cause(code)).map(said::because).orElseGet(() -> causeInOtherWords(said, code));
    }

    /** Whether it is not the code alone that says what happened, but the carrier's words beside it. */
    public boolean goesByText(String codes, String code) {
        return Optional.ofNullable(byName.get(codes)).map(list -> list.rows().getOrDefault(code, List.of())).stream()
                .flatMap(Collection::stream)
                .anyMatch(row -> !row.says().isEmpty());
    }

    /** A word of ours is understood in every list; any other is kept as it came, and says nothing of who is to blame. */
    private Meaning causeInOtherWords(Meaning said, CarrierCode code) {
        String cause = code.reason();
        return cause == null
                ? said
                : said.because(cause, vocabulary.partyOf(cause).orElse(said.party()));
    }

    private static String file(String name) {
        try (InputStream stream = PublishedCodeLists.class.getResourceAsStream("/code-lists/" + name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

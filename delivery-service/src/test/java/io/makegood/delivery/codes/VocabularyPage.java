package io.makegood.delivery.codes;

import io.makegood.delivery.codes.CodeList.Row;
import io.makegood.delivery.event.Party;
import io.makegood.delivery.vocabulary.Vocabulary;
import io.makegood.delivery.vocabulary.Vocabulary.EventType;
import io.makegood.delivery.vocabulary.Vocabulary.Reason;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes docs/vocabulary.md from the words and the lists that the service reads. */
final class VocabularyPage {

    private static final String INTRODUCTION = """
            # The vocabulary

            The neutral words for what happens and why, and what the codes of carriers mean in them. This page is written
            from what the service reads; `GET /v1/vocabulary` and `GET /v1/code-lists` answer the same.

            An event may use any other word too, and a guarantee may look for it. Carriers' codes become no others than
            these. A code in no list is `unknown`, and so is who is responsible: nothing is guessed.

            ## What happens

            No earlier *stage* of a parcel undoes a later one. Where it says when, the suite tells the event itself.
            """;

    private static final String REASONS = """

            ## Why

            The party is who is responsible unless whoever tells the event says otherwise.

            | party | reason | English | 中文 |
            |---|---|---|---|
            """;

    private static final String LISTS = """

            ## What carriers' codes mean

            An event names its list in `codes`: one number means different things in two lists. Where a row names *words*,
            they must all stand in the carrier's text, in whatever case; the first row that fits counts. A row without a
            reason names nobody. `example` in the API shows for each row what the carrier sends.
            """;

    private final StringBuilder page = new StringBuilder();

    static String of(Vocabulary vocabulary, Collection<CodeList> lists) {
        VocabularyPage page = new VocabularyPage();
        page.types(vocabulary.types().values());
        page.reasons(vocabulary.reasons().values());
        page.page.append(LISTS);
        lists.forEach(page::list);
        return page.page.toString();
    }

    private void types(Collection<EventType> types) {
        page.append(INTRODUCTION);
        Map<String, List<EventType>> byGroup = types.stream()
                .collect(Collectors.groupingBy(EventType::group, LinkedHashMap::new, Collectors.toList()));
        byGroup.forEach((group, ofGroup) -> {
            page.append("\n### ")
                    .append(capitalised(group))
                    .append("\n\n| type | English | 中文 | stage | told by the suite |\n");
            page.append("|---|---|---|---|---|\n");
            ofGroup.forEach(type -> row(code(type.word()), type.en(), type.zh(), type.stage(), type.derived()));
        });
    }

    private void reasons(Collection<Reason> reasons) {
        page.append(REASONS);
        reasons.forEach(reason -> row(reason.party().word(), code(reason.word()), reason.en(), reason.zh()));
    }

    private void list(CodeList list) {
        page.append("\n### ")
                .append(list.codes())
                .append("\n\n")
                .append(list.about())
                .append(". Source: ");
        page.append(list.source()).append("; read on ").append(list.date()).append("; ");
        page.append(list.confidence()).append(".\n");
        if (list.separator() != null) {
            page.append(
                    "Without its own row, a code means what its part before `%s` means.%n".formatted(list.separator()));
        }
        table("code", list.rows());
        table("cause", list.reasons());
    }

    private void table(String first, Map<String, List<Row>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        page.append("\n| ").append(first).append(" | words | type | reason | party |\n|---|---|---|---|---|\n");
        rows.values().stream()
                .flatMap(List::stream)
                .forEach(row -> row(
                        code(row.code()), String.join(" … ", row.says()), row.type(), row.reason(), word(row.party())));
    }

    private static String word(@Nullable Party party) {
        return party == null ? "" : party.word();
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String code(String word) {
        return "`" + word + "`";
    }

    private void row(@Nullable String... cells) {
        page.append(Stream.of(cells)
                .map(cell -> cell == null ? "" : cell)
                .collect(Collectors.joining(" | ", "| ", " |\n")));
    }
}

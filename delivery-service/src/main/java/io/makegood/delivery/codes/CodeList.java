package io.makegood.delivery.codes;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.delivery.event.Party;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The published list of one carrier or aggregator: what its codes mean, where that is known from, and for each row a
 * piece of the carrier's own message.
 *
 * @param date when the source was read
 * @param confidence how sure the source is, for the rows that do not say
 * @param separator without its own row, a code means what its part before the separator means
 * @param rows by code; of the rows of one code the first counts whose words all stand in the carrier's text
 * @param reasons by code of a cause, in lists that have a second column for it
 */
public record CodeList(
        String codes,
        String about,
        String source,
        LocalDate date,
        String confidence,
        @Nullable String separator,
        Fields reads,
        Map<String, List<Row>> rows,
        Map<String, List<Row>> reasons) {

    /**
     * Where an example has its code, its cause and its text: JSON pointers, {@code or} between those of which one is
     * there, or the name of a segment's element such as {@code AT702}.
     */
    public record Fields(List<String> code, List<String> reason, List<String> text) {}

    /**
     * @param says words that stand in the carrier's text, in whatever case; mostly none
     * @param type null only for a cause that does not tell what happened
     * @param party who is responsible: as the row says, or else as its reason does
     */
    public record Row(
            String code,
            List<String> says,
            @Nullable String type,
            @Nullable String reason,
            @Nullable Party party,
            String confidence,
            JsonNode example) {

        boolean fits(@Nullable String text) {
            String said = text == null ? "" : text.toLowerCase(Locale.ROOT);
            return says.stream().allMatch(said::contains);
        }
    }

    Optional<Row> row(CarrierCode code) {
        return first(rows, code.code(), code.text())
                .or(() -> beforeSeparator(code.code()).flatMap(part -> first(rows, part, code.text())));
    }

    Optional<Row> cause(CarrierCode code) {
        return code.reason() == null ? Optional.empty() : first(reasons, code.reason(), code.text());
    }

    private Optional<String> beforeSeparator(String code) {
        int end = separator == null ? -1 : code.indexOf(separator);
        return end < 0 ? Optional.empty() : Optional.of(code.substring(0, end));
    }

    private static Optional<Row> first(Map<String, List<Row>> rows, String code, @Nullable String text) {
        return rows.getOrDefault(code, List.of()).stream()
                .filter(row -> row.fits(text))
                .findFirst();
    }
}

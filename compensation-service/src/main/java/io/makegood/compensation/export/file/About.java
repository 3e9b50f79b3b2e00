package io.makegood.compensation.export.file;

import io.makegood.compensation.export.table.Kind;
import io.makegood.compensation.export.table.Selection;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a file says about itself.
 *
 * @param language of headings; without it columns are called by their names where a format allows it
 * @param asOf the moment at which everything stood as the file shows it
 */
public record About(
        Selection selection, ZoneId zone, @Nullable Language language, String preparedBy, Instant asOf) {

    private static final DateTimeFormatter FOR_PEOPLE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /** In the language asked for, else in English. */
    Texts texts() {
        return Texts.of(language == null ? Language.EN : language);
    }

    String written(Instant time) {
        return FOR_PEOPLE.format(time.atZone(zone));
    }

    String title() {
        return texts().get("kind." + selection.kind().word());
    }

    /** In the order in which they are shown. */
    Map<String, String> lines() {
        Texts texts = texts();
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put(texts.get("about.tenant"), selection.tenant().name());
        lines.put(texts.get("about.period"), "%s (%s)".formatted(period(), zone));
        if (selection.guarantee() != null) {
            lines.put(texts.get("column.guarantee"), selection.guarantee());
        }
        if (selection.currency() != null) {
            lines.put(texts.get("column.currency"), selection.currency().getCode());
        }
        lines.put(texts.get("about.as-of"), written(asOf));
        lines.put(texts.get("about.prepared-by"), preparedBy);
        lines.put(texts.get("about.schema-version"), String.valueOf(Kind.SCHEMA_VERSION));
        return lines;
    }

    String period() {
        return "%s – %s"
                .formatted(
                        written(selection.period().from()),
                        written(selection.period().until()));
    }
}

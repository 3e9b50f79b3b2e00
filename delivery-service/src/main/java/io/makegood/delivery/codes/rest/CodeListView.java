package io.makegood.delivery.codes.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.delivery.codes.CodeList;
import io.makegood.delivery.codes.CodeList.Row;
import io.makegood.delivery.event.Party;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A published code list with all its rows, as callers see it. */
@Schema(name = "CodeList")
record CodeListView(
        @Schema(description = "what events name it by", examples = "ups")
        String codes,

        String about,

        @Schema(description = "where the meanings are known from")
        String source,

        @Schema(description = "when the source was read") LocalDate date,

        @Schema(description = "without its own row, a code means what its part before this means", examples = "/")
        @Nullable String separator,

        @Schema(description = "what happened, by code; of several rows of one code the first counts that fits the text")
        List<RowView> rows,

        @Schema(description = "why, by code of the cause; empty where a carrier has no such codes")
        List<RowView> reasons) {

    /** A list among others. */
    @Schema(name = "CodeListSummary")
    record Summary(
            @Schema(examples = "ups") String codes,
            String about,
            String source,
            LocalDate date,

            @Schema(description = "how many rows it has, those of reasons included")
            int rows) {

        static Summary of(CodeList list) {
            int rows = inOrder(list.rows()).size() + inOrder(list.reasons()).size();
            return new Summary(list.codes(), list.about(), list.source(), list.date(), rows);
        }
    }

    @Schema(name = "CodeListRow")
    record RowView(
            @Schema(examples = "040") String code,

            @Schema(description = "words that must stand in the carrier's text, in whatever case; mostly none")
            List<String> says,

            @Schema(
                    description = "null for a cause that does not tell what happened",
                    examples = "ready-for-collection")
            @Nullable String type,

            @Nullable String reason,

            @Schema(description = "null where nobody is to blame") @Nullable Party party,

            @Schema(examples = "agreed by clients") String confidence,

            @Schema(description = "a piece of the carrier's own message that says it", implementation = Object.class)
            JsonNode example) {

        static RowView of(Row row) {
            return new RowView(
                    row.code(), row.says(), row.type(), row.reason(), row.party(), row.confidence(), row.example());
        }
    }

    static CodeListView of(CodeList list) {
        return new CodeListView(
                list.codes(),
                list.about(),
                list.source(),
                list.date(),
                list.separator(),
                inOrder(list.rows()),
                inOrder(list.reasons()));
    }

    private static List<RowView> inOrder(Map<String, List<Row>> rows) {
        return rows.values().stream()
                .flatMap(Collection::stream)
                .map(RowView::of)
                .toList();
    }
}

package io.makegood.delivery.codes;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.delivery.codes.CodeList.Row;
import io.makegood.delivery.vocabulary.VocabularyReader;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of every list has a piece of the carrier's own message, and read through the list it means the row. */
class RecordedExamplesTest {

    private static final PublishedCodeLists LISTS = new PublishedCodeLists(VocabularyReader.vocabulary());

    record Recorded(CodeList list, Row row) {

        CarrierCode code() {
            return Example.read(list, row.example());
        }

        @Override
        public String toString() {
            return "%s %s %s".formatted(list.codes(), row.code(), row.says());
        }
    }

    static Stream<Recorded> codes() {
        return LISTS.all().stream().flatMap(list -> rows(list.rows().values()).map(row -> new Recorded(list, row)));
    }

    static Stream<Recorded> causes() {
        return LISTS.all().stream()
                .flatMap(list -> rows(list.reasons().values()).map(row -> new Recorded(list, row)));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void what_the_carrier_sent_means_what_its_row_says(Recorded recorded) {
        Row row = recorded.row();

        assertThat(recorded.code().code()).isEqualTo(row.code());
        assertThat(meaning(recorded)).isEqualTo(new Meaning(String.valueOf(row.type()), row.reason(), row.party()));
    }

    @ParameterizedTest
    @MethodSource("causes")
    void the_cause_that_the_carrier_sent_says_who_is_responsible(Recorded recorded) {
        Row row = recorded.row();

        assertThat(recorded.code().reason()).isEqualTo(row.code());
        assertThat(meaning(recorded).reason()).isEqualTo(row.reason());
        assertThat(meaning(recorded).party()).isEqualTo(row.party());
        if (row.type() != null) {
            assertThat(meaning(recorded).type()).isEqualTo(row.type());
        }
    }

    private static Meaning meaning(Recorded recorded) {
        CarrierCode code = recorded.code();
        return Objects.requireNonNull(LISTS.meanings(List.of(code)).get(code));
    }

    private static Stream<Row> rows(Collection<List<Row>> rows) {
        return rows.stream().flatMap(List::stream);
    }
}

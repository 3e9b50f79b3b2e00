package io.makegood.delivery.imports.rest;

import static io.makegood.delivery.Shop.json;
import static io.makegood.delivery.imports.rest.SentFile.summary;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.delivery.Shop;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CsvImportTest {

    private static final String HEADER =
            "source,id,order,type,occurredAt,zone,place,text,values.pieces,values.signed,values.by";

    private final Shop shop = new Shop();

    @Test
    void columns_are_the_fields_of_an_event_and_its_values() {
        shop.register("1");
        SentFile file = SentFile.csv(shop, "");

        Response answer = file.send(String.join(
                "\n",
                HEADER,
                "couriers,a,1,dispatched,2009-11-02T01:09:11+08:00,Asia/Shanghai,\"Beijing, \"\"West\"\"\",\"two",
                "lines\",3,true,0012",
                "couriers,b,1,delivered,2009-11-03T01:09:11+08:00,,,,,,"));

        assertThat(summary(answer)).isEqualTo("finished: 3 lines, 2 new, 0 known, 0 refused");
        JsonNode event = event("couriers", "a");
        assertThat(event.path("place").asText()).isEqualTo("Beijing, \"West\"");
        assertThat(event.path("text").asText()).isEqualTo("two\nlines");
        assertThat(event.path("values")).isEqualTo(json("{\"pieces\": 3, \"signed\": true, \"by\": \"0012\"}"));
        assertThat(event("couriers", "b").path("values")).isEqualTo(json("{}"));
        assertThat(published("1")).containsExactly("a", "b");
    }

    @Test
    void a_file_as_a_spreadsheet_writes_it_is_read_with_names_source_and_zone_of_its_own() {
        SentFile file = SentFile.csv(shop, """
                , "source": "depot", "zone": "Europe/Berlin", "columns":
                {"Nr.": "id", "Auftrag": "order", "Was": "type", "Wann": "occurredAt", "Intern": "ignored"}""");

        Response answer = file.send("""
                \uFEFF"Nr.";Auftrag;Was;Wann;Intern;values.colour\r
                1;A;dispatched;2025-07-02 08:15;x;grün\r
                2;A;delivered;2025-12-02 08:15:30+09:00;"a;b";\r
                ;;;;;\r
                \r
                """);

        assertThat(summary(answer)).isEqualTo("finished: 5 lines, 2 new, 0 known, 0 refused");
        assertThat(file.results()).containsExactly("2: 201", "3: 201", "4: 204", "5: 204");
        JsonNode first = event("depot", "1");
        assertThat(first.path("occurredAt").asText()).isEqualTo("2025-07-02T08:15:00+02:00");
        assertThat(first.path("zone").asText()).isEqualTo("Europe/Berlin");
        assertThat(first.path("timeFrom").asText()).isEqualTo("file: Europe/Berlin");
        assertThat(first.at("/values/colour").asText()).isEqualTo("grün");
        JsonNode second = event("depot", "2");
        assertThat(second.path("occurredAt").asText()).isEqualTo("2025-12-02T08:15:30+09:00");
        assertThat(second.path("timeFrom").isNull()).isTrue();
    }

    @Test
    void a_time_without_offset_and_without_zone_is_refused() {
        SentFile file = SentFile.csv(shop, "");

        file.send("source,id,order,type,occurredAt,zone\n" + "c,1,A,delivered,2025-07-02T08:15,\n"
                + "c,2,A,delivered,2025-07-02T08:15,Asia/Shanghai\n");

        assertThat(file.results()).containsExactly("2: 422 invalid-field", "3: 201");
        assertThat(event("c", "2").path("timeFrom").asText()).isEqualTo("line: Asia/Shanghai");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "source,id,order,type,Zeit               | 'Zeit' is no known column; no column stands for occurredAt",
                "id,order,type,occurredAt                | no column stands for source",
                "source,id,type,occurredAt               | no column stands for order, and none for parcel",
                "source,id,order,occurredAt,codes        | no column stands for type, nor do any for codes and carrierCode",
                "source,id,id,order,type,occurredAt      | two columns stand for id",
                "source,id,order,type,occurredAt,values.X| 'values.X' is no known column",
                "{\"source\": \"c\"}                     | no column stands for id",
            })
    void a_header_that_cannot_be_used_is_one_refusal_that_names_the_known_columns(String header, String reason) {
        SentFile file = SentFile.csv(shop, "");

        file.send(header + "\n1,2,3,4\n")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("header-wrong"))
                .body("detail", containsString(reason))
                .body("detail", containsString("Known columns: source, id, order, parcel, subject, type,"))
                .body("detail", containsString("values.<name>"));

        assertThat(file.summary()).isEqualTo("failed: 0 lines, 0 new, 0 known, 0 refused");
        assertThat(file.state().at("/problem/code").asText()).isEqualTo("header-wrong");
        assertThat(summary(file.send("source,id,order,type,occurredAt\n"))).startsWith("finished: 1 lines");
        assertThat(file.state().has("problem")).isFalse();
    }

    @Test
    void an_empty_file_has_no_header() {
        SentFile.csv(shop, "").send("").then().statusCode(422).body("code", equalTo("header-missing"));
    }

    @Test
    void refused_lines_come_back_as_they_were_and_can_be_mended_and_sent_again() {
        String settings = ", \"source\": \"depot\"";
        SentFile file = SentFile.csv(shop, settings);
        file.send("""
                \uFEFFid;order;type;occurredAt;text
                1;A;delivered;2025-07-02T08:15:00Z;"a ""b"";
                c"
                2;A;delivered;yesterday;"a ""b"";
                c"
                3;A;delivered;2025-07-02T08:15:00Z
                4;A;Delivered;2025-07-02T08:15:00Z;x
                """);

        assertThat(file.summary()).isEqualTo("finished: 5 lines, 1 new, 0 known, 3 refused");
        String errors = file.errors();
        assertThat(errors).startsWith("\uFEFF\"problem\";id;order;type;occurredAt;text\n");
        assertThat(errors).contains(";2;A;delivered;yesterday;\"a \"\"b\"\";\nc\"\n");
        assertThat(errors)
                .contains(
                        "\"malformed-csv: the line has 4 cells, but the header 5\";3;A;delivered;2025-07-02T08:15:00Z\n");

        String mended = errors.replace("yesterday", "2025-07-02T08:15:00Z").replace("Delivered", "delivered");
        SentFile second = SentFile.csv(shop, settings);
        assertThat(summary(second.send(mended))).isEqualTo("finished: 4 lines, 2 new, 0 known, 1 refused");
        assertThat(event("depot", "2").path("text").asText()).isEqualTo("a \"b\";\nc");

        SentFile third = SentFile.csv(shop, settings);
        String left = second.errors();
        assertThat(left.lines().findFirst()).hasValue("\uFEFF\"problem\";id;order;type;occurredAt;text");
        assertThat(summary(third.send(left.replace("00Z\n", "00Z;\n"))))
                .isEqualTo("finished: 2 lines, 1 new, 0 known, 0 refused");
    }

    @Test
    void what_is_not_utf_8_is_refused_line_by_line() {
        SentFile file = SentFile.csv(shop, "");

        file.send("source,id,order,type,occurredAt,place\nc,1,A,delivered,2025-07-02T08:15:00Z,Köln\n"
                .getBytes(StandardCharsets.ISO_8859_1));

        assertThat(file.results()).containsExactly("2: 400 not-utf-8");
        assertThat(new String(shop.get(file.address() + "/errors").asByteArray(), StandardCharsets.ISO_8859_1))
                .contains("Köln");
    }

    private JsonNode event(String source, String id) {
        return json(shop.get("/v1/events/{source}/{id}", source, id).asString());
    }

    private List<String> published(String order) {
        return shop.published(order).stream()
                .map(message -> message.at("/data/eventId").asText())
                .toList();
    }
}

package io.makegood.promise.template.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.promise.Shop;
import io.makegood.test.schemes.Scheme;
import io.makegood.test.schemes.Schemes;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example as a merchant runs it: copied, read and quoted over HTTP, as it stands. */
@QuarkusTest
class TemplateExamplesTest {

    private final Shop shop = new Shop();

    static List<Scheme> schemes() {
        return Schemes.all();
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void a_quote_comes_to_what_its_example_says(Scheme scheme) {
        shop.post("/v1/templates/" + scheme.id() + "/copy", "{\"code\": \"copy\"}")
                .then()
                .statusCode(201);

        List<JsonNode> examples = examples(scheme);
        assertThat(examples).hasSameSizeAs(scheme.cases());
        assertThat(examples.stream().filter(example -> !example.has("note")).map(this::quoted))
                .isNotEmpty()
                .allSatisfy(quoted -> assertThat(quoted.comesTo()).isEqualTo(quoted.said()));
    }

    @Test
    void what_a_quote_cannot_show_is_noted() {
        List<JsonNode> noted = Schemes.all().stream()
                .flatMap(scheme -> examples(scheme).stream())
                .filter(example -> example.has("note"))
                .toList();

        assertThat(noted).hasSize(4).anyMatch(example -> example.path("quotes").size() == 1);
    }

    private List<JsonNode> examples(Scheme scheme) {
        return stream(json(shop.get("/v1/templates/" + scheme.id() + "/examples")))
                .toList();
    }

    private QuotedExample quoted(JsonNode example) {
        assertThat(example.path("quotes")).hasSize(1);
        Response quote =
                shop.as(Roles.MERCHANT).body(example.at("/quotes/0").toString()).post("/v1/guarantees/copy/quote");
        return new QuotedExample(example.path("owed"), json(quote));
    }

    private static JsonNode json(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return Shop.json(answer.asString());
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}

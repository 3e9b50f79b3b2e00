package io.makegood.promise.template.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import io.makegood.kernel.json.Json;
import io.makegood.promise.quote.rest.QuoteRequest;
import io.makegood.promise.template.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A published case of a scheme, to read and to run: what to quote, and what is owed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "TemplateExample")
record ExampleView(
        @Schema(examples = "meal-on-time-02") String id,

        @Schema(examples = "price: 20.00, late min: 15", description = "what is given, in one line")
        String about,

        @Schema(examples = "exactly 15 min, 25 %") @Nullable String why,

        @Schema(
                enumeration = {"published example", "derived"},
                description = "whether its publisher worked it out, or it was derived from the rule")
        String source,

        @Schema(
                implementation = QuoteRequest[].class,
                description =
                        "one for each promise; bodies of POST /v1/guarantees/{code}/quote, for a copy of the template")
        List<JsonNode> quotes,

        Owed owed,

        @Schema(description = "where what is owed is not what the quote comes to: why; else absent") @Nullable String note) {

    private static final ObjectReader READER = Json.mapper().readerForListOf(ExampleView.class);

    ExampleView {
        quotes = List.copyOf(quotes);
    }

    static List<ExampleView> of(Template template) {
        try {
            return READER.readValue(template.examples());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What a case comes to. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ExampleOwed")
    record Owed(
            @Schema(enumeration = {"money", "nothing", "in kind", "discretion", "void", "deadline"})
            String outcome,

            @Schema(description = "of money and nothing") @Nullable Money amount,

            @Schema(examples = "bill credit", description = "what the money is called where it is given") @Nullable String form,

            @Schema(description = "what is owed that is not money") @Nullable String inKind,

            @Schema(description = "what people decide") @Nullable String discretion,

            @Schema(description = "of what is void: why it is not covered") @Nullable String because,

            @Schema(description = "of a deadline, as nothing is published but when it is due") @Nullable OffsetDateTime dueAt) {}
}

package io.makegood.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.quickstart.rest.Json;
import io.makegood.quickstart.story.Story;
import io.makegood.quickstart.suite.Service;
import io.makegood.quickstart.suite.Suite;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class StoryJourneyTest {

    private static final Map<String, Service> KILLED_WHEN = Map.of(
            "order 1993505414: the guarantee is published", Service.COMPENSATION,
            "order 1993505414: what happened is reported", Service.DELIVERY,
            "order 1993505414: the promises are made", Service.PROMISE,
            "order NYC-CUN: the promises are made", Service.COMPENSATION);

    private final Suite suite = RunningSuite.get();
    private final List<Service> killed = new ArrayList<>();

    @Test
    void the_story_ends_with_the_same_figures_when_each_service_is_killed_in_the_middle() throws IOException {
        Story story = new Story(suite, this::killWhoseTurnItIs);

        story.replay();

        assertThat(story.differences()).isEmpty();
        assertThat(killed).contains(Service.values());
        assertThat(received("refund")).isEqualByComparingTo("35.52");
        assertThat(received("coupon")).isEqualByComparingTo("6.00");
    }

    private void killWhoseTurnItIs(String step) {
        Optional.ofNullable(KILLED_WHEN.get(step)).ifPresent(this::kill);
    }

    private void kill(Service service) {
        suite.kill(service);
        killed.add(service);
    }

    /** As the merchant's own payment endpoint tells it. */
    private BigDecimal received(String remedy) throws IOException {
        JsonNode book = Json.MAPPER.readTree(suite.merchant().address().toURL());
        return StreamSupport.stream(book.path("payments").spliterator(), false)
                .map(payment -> payment.path("payout"))
                .filter(payout -> payout.path("order").asText().equals("1993505414"))
                .filter(payout -> payout.path("remedy").asText().equals(remedy))
                .map(payout -> new BigDecimal(payout.at("/amount/amount").asText()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

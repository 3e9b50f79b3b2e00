package io.makegood.quickstart.story;

import io.makegood.quickstart.rest.Api;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The page on which the customer follows the order, and what it says. */
record TrackingPage(URI address, Tracking tracking) {

    /** As the page says it in JSON. */
    record Tracking(Said state, List<Promised> promises) {}

    record Said(String text) {}

    record Promised(Compensation compensation) {}

    record Compensation(String text, List<Item> items) {}

    record Item(String text, Said state) {}

    private record Link(URI url) {}

    /** Makes another link: what opened earlier ones is kept nowhere. */
    static TrackingPage of(String order, Api delivery) {
        URI address = delivery.post(
                        "/orders/" + order + "/tracking-links",
                        Map.of(),
                        UUID.randomUUID().toString())
                .as(Link.class)
                .url();
        return new TrackingPage(address, Api.publicly(address).as(Tracking.class));
    }

    Stream<String> lines() {
        Stream<String> compensation = tracking.promises().stream().flatMap(promised -> lines(promised.compensation()));
        return Stream.of(Stream.of(tracking.state().text()), compensation, Stream.of("page: " + address))
                .flatMap(lines -> lines);
    }

    private static Stream<String> lines(Compensation compensation) {
        return Stream.concat(
                Stream.of(compensation.text()),
                compensation.items().stream()
                        .map(item -> item.text() + ", " + item.state().text()));
    }
}

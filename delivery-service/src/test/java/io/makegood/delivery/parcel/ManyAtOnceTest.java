package io.makegood.delivery.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.delivery.Shop;
import io.makegood.delivery.event.EventId;
import io.makegood.delivery.event.FulfilmentEvent;
import io.makegood.delivery.event.Recording;
import io.makegood.delivery.event.Values;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.test.Statements;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Conclusions are drawn for all events of a chunk at once, and plain scans read nothing. */
@QuarkusTest
class ManyAtOnceTest {

    private static final int MANY = 1_000;
    private static final String HISTORY = "matched_order = any";

    private final Shop shop = new Shop();

    @Inject
    Recording recording;

    @Inject
    Tenancy tenancy;

    @Inject
    InstantSource time;

    @Inject
    Jdbi jdbi;

    @Test
    void a_thousand_plain_scans_read_no_history() {
        registerMany();

        List<String> run = statementsOf("in-transit", MANY);

        assertThat(run).hasSizeLessThan(12).noneMatch(statement -> statement.contains(HISTORY));
    }

    @Test
    void a_thousand_plain_scans_take_one_statement_more_if_silence_is_watched() {
        registerMany();
        int unwatched = statementsOf("in-transit", MANY).size();
        shop.as(Roles.OPERATIONS).body("{\"after\": \"PT24H\"}").put("/v1/silence-limits/default");

        List<String> run = statementsOf("arrived-at-facility", MANY);

        assertThat(run).hasSize(unwatched + 1).noneMatch(statement -> statement.contains(HISTORY));
    }

    @Test
    void a_thousand_deliveries_take_as_many_statements_as_one() {
        registerMany();
        shop.register("2", "single");

        List<String> one = statementsOf("delivered", List.of("single"));
        List<String> many = statementsOf("delivered", MANY);

        assertThat(many)
                .hasSameSizeAs(one)
                .filteredOn(statement -> statement.contains(HISTORY))
                .hasSize(1);
    }

    /** An order takes a hundred parcels at a time. */
    private void registerMany() {
        for (int order = 0; order < MANY / 100; order++) {
            String[] some = Arrays.copyOfRange(parcels(MANY), order * 100, (order + 1) * 100);
            shop.register("order-" + order, some).then().statusCode(201);
        }
    }

    private static String[] parcels(int count) {
        return IntStream.range(0, count).mapToObj(number -> "DD-" + number).toArray(String[]::new);
    }

    private List<String> statementsOf(String type, int parcels) {
        return statementsOf(type, List.of(parcels(parcels)));
    }

    private List<String> statementsOf(String type, List<String> parcels) {
        List<FulfilmentEvent> events =
                parcels.stream().map(parcel -> event(type, parcel)).toList();
        return Statements.of(
                jdbi, () -> tenancy.actingFor(shop.tenant(), () -> recording.record(events, time.instant())));
    }

    private static FulfilmentEvent event(String type, String parcel) {
        return new FulfilmentEvent(
                new EventId("couriers", parcel + type),
                null,
                parcel,
                null,
                type,
                null,
                null,
                OffsetDateTime.parse("2009-11-05T18:12:00+08:00"),
                null,
                null,
                null,
                null,
                null,
                Values.NONE,
                null,
                null);
    }
}

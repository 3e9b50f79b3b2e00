package io.makegood.delivery.connection.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.delivery.Shop;
import io.makegood.kernel.tenancy.Tenancy;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is pushed, it is taken with its evidence or refused whole, and never breaks anything. */
@QuarkusTest
class SpoiltMessagesTest {

    private static final int MESSAGES = 600;

    /** The rows that a message can lead to. */
    private record Kept(int events, int leftOut, int evidence, int messages) {}

    private record Attempt(byte[] body, String secret) {}

    private final Shop shop = new Shop();

    @Inject
    Tenancy tenancy;

    @Inject
    Jdbi jdbi;

    @ParameterizedTest
    @EnumSource
    void a_spoilt_message_is_taken_or_refused_by_a_problem_and_never_half_kept(Pusher pusher) {
        String address = pusher.addressAt(shop);
        int taken = 0;
        Kept before = kept();
        for (int seed = 0; seed < MESSAGES; seed++) {
            Attempt attempt = attempt(pusher, new Mutation(seed));
            HttpResponse<String> answer = pusher.push(address, attempt.body(), attempt.secret());
            Kept after = kept();
            if (answer.statusCode() == 200) {
                taken++;
                assertThat(attempt.secret()).as("secret of seed %d", seed).isEqualTo(Pusher.SECRET);
            } else {
                assertProblem(answer, seed);
                assertThat(after).as("kept of seed %d, which was refused", seed).isEqualTo(before);
            }
            assertThat(after.evidence() - before.evidence())
                    .as("evidence of seed %d", seed)
                    .isLessThanOrEqualTo(1);
            assertThat(after.events() > before.events() || after.leftOut() > before.leftOut())
                    .as("events and scans left out of seed %d, and their evidence", seed)
                    .isEqualTo(after.evidence() > before.evidence());
            before = after;
        }
        assertThat(taken)
                .as("some are spoilt where it does not matter, most are not")
                .isBetween(30, MESSAGES - 100);
    }

    private static Attempt attempt(Pusher pusher, Mutation mutation) {
        return switch (mutation.below(10)) {
            case 0 -> new Attempt(mutation.ofBytes(pusher.body()), Pusher.SECRET);
            case 1, 2 -> new Attempt(pusher.body(spoiltText(pusher, mutation), Pusher.SECRET), Pusher.SECRET);
            case 3 ->
                pusher.signs()
                        ? new Attempt(pusher.body(pusher.json(), "another secret"), "another secret")
                        : new Attempt(mutation.ofBytes(pusher.body()), Pusher.SECRET);
            case 4 -> new Attempt(pusher.body(), Pusher.SECRET);
            default -> new Attempt(pusher.body(mutation.ofJson(pusher.json()), Pusher.SECRET), Pusher.SECRET);
        };
    }

    /** Signed all the same, so that what is wrong is found in the content. */
    private static String spoiltText(Pusher pusher, Mutation mutation) {
        return new String(mutation.ofBytes(pusher.json().getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    private static void assertProblem(HttpResponse<String> answer, int seed) {
        assertThat(answer.statusCode())
                .as("status of seed %d: %s", seed, answer.body())
                .isBetween(400, 499);
        assertThat(answer.headers().firstValue("Content-Type"))
                .as("type of seed %d", seed)
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(Shop.json(answer.body()).path("code").asText()).isNotEmpty();
    }

    private Kept kept() {
        return tenancy.actingFor(
                shop.tenant(),
                () -> jdbi.withHandle(handle -> handle.createQuery("""
                        select (select count(*) from fulfilment_event), (select count(*) from left_out_scan),
                          (select count(*) from evidence), (select count(*) from outbox)
                        """)
                        .map((row, context) -> new Kept(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                        .one()));
    }
}

package io.makegood.delivery.imports.rest;

import static io.makegood.delivery.Shop.anEvent;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.delivery.Shop;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is in a file, its lines are taken or refused one by one, or all of it by a problem; nothing ever breaks. */
@QuarkusTest
class SpoiltFilesTest {

    private static final int FILES = 60;
    private static final int LONG = 70_000;

    private static final List<byte[]> INSERTIONS = List.of(
            bytes("\0"),
            bytes("\""),
            bytes("\"\""),
            bytes("\n"),
            bytes("\r"),
            bytes(","),
            bytes(";"),
            bytes("\\"),
            bytes("\\u0000"),
            bytes("\\ud83d"),
            bytes("{"),
            bytes("]"),
            bytes("1e999999999"),
            bytes("9".repeat(2000)),
            bytes("x".repeat(LONG)),
            bytes(",".repeat(3000)),
            bytes("\n".repeat(300)),
            bytes("x\",\"y\n".repeat(50)),
            bytes("[".repeat(2000)),
            bytes("\uFEFF"),
            bytes("\uD83D\uDCE6"),
            bytes("0000-01-01T00:00:00Z"),
            bytes("+999999999-12-31T23:59:59"),
            new byte[] {(byte) 0xFF, (byte) 0xFE},
            new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            new byte[] {(byte) 0xC3});

    private final Shop shop = new Shop();

    @ParameterizedTest
    @ValueSource(strings = {"csv", "ndjson"})
    void a_spoilt_file_is_taken_line_by_line_or_refused_by_a_problem(String format) {
        int recorded = 0;
        for (int seed = 0; seed < FILES; seed++) {
            SentFile file = open(format);
            byte[] spoilt = spoil(format.equals("csv") ? csv(seed) : ndjson(seed), new Random(seed));

            Response answer = file.send(spoilt);

            assertThat(answer.statusCode())
                    .as("seed %d: %s", seed, answer.asString())
                    .isIn(200, 400, 422);
            if (answer.statusCode() == 200) {
                recorded += answer.<Integer>path("recorded");
                assertThat(file.state().path("bytes").asInt())
                        .as("bytes of seed %d", seed)
                        .isEqualTo(spoilt.length);
                assertThat(file.results())
                        .as("results of seed %d", seed)
                        .hasSize(answer.<Integer>path("linesDone") - (format.equals("csv") ? 1 : 0));
                assertThat(open(format)
                                .send(shop.get(file.address() + "/errors").asByteArray())
                                .statusCode())
                        .as("errors of seed %d, sent again", seed)
                        .isIn(200, 400, 422);
            } else {
                assertThat(answer.contentType()).startsWith("application/problem+json");
                assertThat(file.summary()).startsWith("failed: 0 lines");
            }
        }
        assertThat(recorded).as("lines that were taken all the same").isGreaterThan(FILES * 3);
    }

    private SentFile open(String format) {
        return format.equals("csv") ? SentFile.csv(shop, "") : SentFile.ndjson(shop, "");
    }

    @Test
    void a_million_columns_are_one_refusal_or_a_refused_line_each() {
        String million = ",".repeat(1_000_000);
        Response answer = SentFile.csv(shop, "").send("source,id" + million + "\n");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.<String>path("code")).isEqualTo("line-too-long");
        assertThat(SentFile.csv(shop, "").send("source,id" + ",c".repeat(300)).<String>path("code"))
                .isEqualTo("header-wrong");

        SentFile file = SentFile.csv(shop, "");
        file.send("source,id,order,type,occurredAt\n" + million + "\n" + ",".repeat(60_000) + "x\n"
                + "c,1,A,delivered,2025-07-02T08:15:00Z\n");
        assertThat(file.results()).containsExactly("2: 400 line-too-long", "3: 400 malformed-csv", "4: 201");
    }

    private static byte[] csv(int seed) {
        return bytes("source,id,order,type,occurredAt,place,values.pieces\n"
                + IntStream.range(0, 8)
                        .mapToObj(line ->
                                "c,%d-%d,A,delivered,2025-07-02T08:15:00Z,\"Bei\njing\",3\n".formatted(seed, line))
                        .collect(Collectors.joining()));
    }

    private static byte[] ndjson(int seed) {
        return bytes(IntStream.range(0, 8)
                .mapToObj(line -> anEvent(seed + "-" + line, "A", ", \"values\": {\"pieces\": 3}") + "\n")
                .collect(Collectors.joining()));
    }

    /** Cut off, or with bytes changed, left out or put in, at one to three places. */
    private static byte[] spoil(byte[] file, Random random) {
        byte[] spoilt = file;
        for (int times = 1 + random.nextInt(3); times > 0 && spoilt.length > 0; times--) {
            int at = random.nextInt(spoilt.length);
            spoilt = switch (random.nextInt(6)) {
                case 0 -> joined(spoilt, 0, at, new byte[0], spoilt.length);
                case 1 -> joined(spoilt, 0, at, new byte[] {(byte) random.nextInt(256)}, at + 1);
                case 2 -> joined(spoilt, 0, at, new byte[0], Math.min(spoilt.length, at + random.nextInt(30)));
                default -> joined(spoilt, 0, at, INSERTIONS.get(random.nextInt(INSERTIONS.size())), at);
            };
        }
        return spoilt;
    }

    private static byte[] joined(byte[] file, int from, int until, byte[] middle, int rest) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.write(file, from, until - from);
        joined.writeBytes(middle);
        joined.write(file, rest, file.length - rest);
        return joined.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}

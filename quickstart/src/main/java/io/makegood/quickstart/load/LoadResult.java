package io.makegood.quickstart.load;

import java.time.Duration;
import java.util.Locale;

/**
 * What became of the events of a load.
 *
 * @param recorded that the import counts as new
 * @param otherwise lines that it counts otherwise; there should be none
 * @param published events that are on the topic
 * @param repeated messages that came again by the same id, which every consumer passes over
 * @param doubled events that came in two messages
 * @param storing from the first byte until all were stored
 * @param publishing from the first byte until all were read from the topic
 * @param megabytes the most memory that delivery-service had
 */
public record LoadResult(
        int lines,
        long recorded,
        long otherwise,
        int published,
        long repeated,
        long doubled,
        Duration storing,
        Duration publishing,
        int megabytes,
        boolean killed) {

    public boolean isExact() {
        return recorded == lines && otherwise == 0 && published == lines && doubled == 0;
    }

    public String words() {
        return """
                %s
                %,d lines: %,d recorded, %,d otherwise
                stored in %s: %,d events/s
                published %,d in %s: %,d events/s; %,d messages came again, %,d events twice
                delivery-service had at most %,d MB%s""".formatted(
                        isExact() ? "No event is lost or doubled." : "WRONG: events are lost or doubled.",
                        lines,
                        recorded,
                        otherwise,
                        seconds(storing),
                        rate(recorded, storing),
                        published,
                        seconds(publishing),
                        rate(published, publishing),
                        repeated,
                        doubled,
                        megabytes,
                        killed ? ", and was killed in the middle" : "");
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1e3);
    }

    private static long rate(long count, Duration time) {
        return Math.round(count * 1e3 / Math.max(1, time.toMillis()));
    }
}

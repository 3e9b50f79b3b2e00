package io.makegood.delivery.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A file of {@code places/}: a row a line, {@code |} between its fields; its head says where it is from. */
final class PlaceFile {

    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

    record Row(List<String> fields) {

        String get(int field) {
            return fields.get(field);
        }

        /** Empty without a zone, or with one that is younger than the Java that runs us. */
        Optional<Place> place(String country, String region, String name, String zone) {
            return ZONES.contains(zone)
                    ? Optional.of(new Place(country, region, name, ZoneId.of(zone)))
                    : Optional.empty();
        }

        /** Of {@code 08-09} or {@code B}, each. */
        Stream<String> range(int field) {
            String[] ends = get(field).split("-");
            if (ends.length == 1) {
                return Stream.of(ends);
            }
            String digits = "%0" + ends[0].length() + "d";
            return IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]))
                    .mapToObj(digits::formatted);
        }
    }

    private PlaceFile() {}

    static Stream<Row> rows(String file) {
        try (InputStream stream = PlaceFile.class.getResourceAsStream("/places/" + file)) {
            return new String(Objects.requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> new Row(List.of(line.split("\\|", -1))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

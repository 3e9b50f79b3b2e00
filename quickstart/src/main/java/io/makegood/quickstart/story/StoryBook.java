package io.makegood.quickstart.story;

import io.makegood.quickstart.rest.Json;
import io.makegood.quickstart.story.Chapter.Setting;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** The chapters, read from the files beside this class. */
final class StoryBook {

    private static final List<String> CHAPTERS = List.of("1-dangdang.json", "2-dhl.json", "3-cancun.json");

    /** Of the first two chapters, in the formats of the carriers. */
    private static final List<String> MESSAGES = List.of("1-dangdang.carrier.json", "2-dhl.carrier.json");

    private StoryBook() {}

    private record Timelines(List<Timeline> timelines) {

        Timeline get(String id) {
            return timelines.stream()
                    .filter(timeline -> timeline.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        }
    }

    static List<Chapter> open() {
        Timelines timelines = read("timelines.json", Timelines.class);
        return CHAPTERS.stream()
                .map(file -> read(file, Setting.class))
                .map(setting -> new Chapter(timelines.get(setting.timeline()), setting, null))
                .toList();
    }

    /** Those of which a carrier may tell, in its own format. */
    static List<Chapter> byCarriers() {
        List<Chapter> chapters = open();
        return IntStream.range(0, MESSAGES.size())
                .mapToObj(index -> chapters.get(index).toldBy(read(MESSAGES.get(index), CarrierMessage.class)))
                .toList();
    }

    private static <T> T read(String file, Class<T> type) {
        try (InputStream content = StoryBook.class.getResourceAsStream("/story/" + file)) {
            return Json.MAPPER.readValue(Objects.requireNonNull(content, file), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

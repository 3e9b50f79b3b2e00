package io.makegood.quickstart.story;

import io.makegood.quickstart.rest.Json;
import io.makegood.quickstart.story.Chapter.Setting;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The chapters, read from the files beside this class. */
final class StoryBook {

    private static final List<String> CHAPTERS = List.of("1-dangdang.json", "2-dhl.json", "3-cancun.json");

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
                .map(setting -> new Chapter(timelines.get(setting.timeline()), setting))
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

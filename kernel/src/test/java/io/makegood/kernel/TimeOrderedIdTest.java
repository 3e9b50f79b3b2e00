package io.makegood.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdTest {

    @Test
    void ids_sort_as_they_were_made_also_within_one_millisecond() {
        List<UUID> ids = Stream.generate(TimeOrderedId::next).limit(10_000).toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }
}

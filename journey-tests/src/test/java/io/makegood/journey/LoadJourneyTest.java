package io.makegood.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.quickstart.load.Load;
import io.makegood.quickstart.load.LoadResult;
import org.junit.jupiter.api.Test;

class LoadJourneyTest {

    @Test
    void no_event_of_a_file_is_lost_or_doubled_when_the_service_is_killed_in_the_middle() {
        LoadResult result = new Load(RunningSuite.get(), 20_000, 200, true, progress -> {}).run();

        assertThat(result.killed()).isTrue();
        assertThat(result.isExact()).as(result.words()).isTrue();
    }
}

package io.makegood.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.quickstart.story.Story;
import org.junit.jupiter.api.Test;

/**
 * The figures of the story are calculated by hand; here its scans come as kuaidi100 pushes them, signed and to the
 * address of a connection, and as DHL answers.
 */
class CarriersFormatsJourneyTest {

    @Test
    void what_carriers_tell_in_their_own_formats_gives_the_same_verdicts_and_payouts() {
        Story story = Story.byCarriers(RunningSuite.get(), step -> {});

        story.replay();

        assertThat(story.differences()).isEmpty();
    }
}

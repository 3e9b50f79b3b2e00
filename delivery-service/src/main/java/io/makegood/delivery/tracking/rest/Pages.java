package io.makegood.delivery.tracking.rest;

import io.makegood.delivery.tracking.telling.Phrases;
import io.makegood.delivery.tracking.telling.Tracking;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.inject.Singleton;
import java.util.List;

/** The pages that customers read. The templates escape whatever others wrote. */
@Singleton
class Pages {

    private static final List<Integer> STEPS = List.of(1, 2, 3, 4);

    private final Template track;
    private final Template gone;

    Pages(@Location("track.html") Template track, @Location("gone.html") Template gone) {
        this.track = track;
        this.gone = gone;
    }

    String of(Tracking tracking, Phrases phrases) {
        return track.data("t", tracking, "p", phrases, "steps", STEPS, "other", other(phrases))
                .render();
    }

    String gone(Phrases phrases) {
        return gone.data("p", phrases, "other", other(phrases)).render();
    }

    private static String other(Phrases phrases) {
        return phrases.isChinese() ? "en" : "zh";
    }
}

package io.makegood.terms.calendar;

import io.makegood.terms.document.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hours of a day by the clock on the wall, in minutes after midnight; at {@code closes}, 24:00 at most, they end. */
record Hours(int opens, int closes) {

    static final Hours WHOLE_DAY = new Hours(0, 24 * 60);

    private static final Pattern FORM = Pattern.compile("(\\d\\d):([0-5]\\d)-(\\d\\d):([0-5]\\d)");

    static Optional<Hours> read(Place place) {
        Optional<Hours> hours = place.value(
                text -> Optional.of(parse(text)),
                Optional.empty(),
                "open hours of a day",
                "write two times of the 24-hour clock, such as 09:00-17:00 or 00:00-24:00");
        hours.filter(Hours::isReversed).ifPresent(reversed -> reversed.refuse(place));
        return hours.filter(found -> !found.isReversed());
    }

    private static Hours parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException(text);
        }
        Hours hours = new Hours(minutes(form.group(1), form.group(2)), minutes(form.group(3), form.group(4)));
        if (Math.max(hours.opens, hours.closes) > WHOLE_DAY.closes) {
            throw new IllegalArgumentException(text);
        }
        return hours;
    }

    private static int minutes(String hour, String minute) {
        return Integer.parseInt(hour) * 60 + Integer.parseInt(minute);
    }

    private boolean isReversed() {
        return opens >= closes;
    }

    private void refuse(Place place) {
        String suggestion =
                "end later; hours past midnight are two, one until 24:00 and one from 00:00 on the next day";
        place.find("is \"%s\", which ends no later than it begins".formatted(this), suggestion);
    }

    boolean overlaps(Hours other) {
        return opens < other.closes && other.opens < closes;
    }

    /** These hours of the stretch's day, as far as they lie in the stretch. */
    Opening within(Stretch stretch) {
        Instant opensAt = stretch.midnight().plus(Duration.ofMinutes(opens));
        Instant closesAt = stretch.midnight().plus(Duration.ofMinutes(closes));
        return new Opening(
                opensAt.isBefore(stretch.from()) ? stretch.from() : opensAt,
                closesAt.isAfter(stretch.until()) ? stretch.until() : closesAt);
    }

    @Override
    public String toString() {
        return "%02d:%02d-%02d:%02d".formatted(opens / 60, opens % 60, closes / 60, closes % 60);
    }
}

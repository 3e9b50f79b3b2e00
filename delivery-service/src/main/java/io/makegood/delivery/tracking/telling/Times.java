package io.makegood.delivery.tracking.telling;

import io.makegood.delivery.tracking.telling.Tracking.Moment;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Says moments as people there say them; the year only when it is not this one. */
record Times(Phrases phrases, ZoneId zone, Instant now) {

    Moment moment(Instant at) {
        return moment(at.atZone(zone));
    }

    Moment moment(ZonedDateTime at) {
        DateTimeFormatter zoneName = DateTimeFormatter.ofPattern("O", phrases.language());
        return new Moment(at.toOffsetDateTime(), text(at), zoneName.format(at));
    }

    String text(Instant at) {
        return text(at.atZone(zone));
    }

    private String text(ZonedDateTime at) {
        boolean thisYear = at.getYear() == now.atZone(zone).getYear();
        return DateTimeFormatter.ofPattern(pattern(thisYear), phrases.language())
                .format(at);
    }

    private String pattern(boolean thisYear) {
        if (phrases.isChinese()) {
            return (thisYear ? "" : "y年") + "M月d日EEEE HH:mm";
        }
        return "EEEE d MMMM" + (thisYear ? "" : " y") + ", HH:mm";
    }
}

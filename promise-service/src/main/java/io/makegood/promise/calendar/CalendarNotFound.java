package io.makegood.promise.calendar;

import io.makegood.kernel.refusal.Refusal;

public final class CalendarNotFound extends Refusal {
    CalendarNotFound(String code) {
        super(Kind.NOT_FOUND, "calendar-not-found", "no calendar " + code);
    }
}

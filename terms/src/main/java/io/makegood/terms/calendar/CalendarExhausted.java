package io.makegood.terms.calendar;

/** A calendar has too few working days or too little open time within reach; thrown so that no search is endless. */
public final class CalendarExhausted extends RuntimeException {

    CalendarExhausted(String message) {
        super(message);
    }
}

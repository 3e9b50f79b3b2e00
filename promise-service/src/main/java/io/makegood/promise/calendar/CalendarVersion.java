package io.makegood.promise.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** One version of a calendar: what was written, and when. It never changes. */
public record CalendarVersion(String code, int version, JsonNode body, Instant writtenAt) {}

package io.makegood.terms.wording;

import io.makegood.terms.Known;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Single values in the words of one language. */
public final class Values {

    private static final long DAYS_FROM = Duration.ofDays(7).toSeconds();
    private static final int MOST_DECIMALS = 6;
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?<!^.)(?=[A-Z][a-z])");
    private static final Pattern WORDS = Pattern.compile("[A-Za-z0-9]+([-_][A-Za-z0-9]+)*");

    private final Phrases phrases;
    private final @Nullable CurrencyUnit currency;

    Values(Phrases phrases, @Nullable CurrencyUnit currency) {
        this.phrases = phrases;
        this.currency = currency;
    }

    public String of(Object value) {
        if (value instanceof Duration time) {
            return duration(time);
        }
        if (value instanceof Period period) {
            return period(period);
        }
        if (value instanceof BigDecimal number) {
            return number(number);
        }
        if (value instanceof Boolean bool) {
            return phrases.say(bool ? "value.yes" : "value.no");
        }
        if (value instanceof TemporalAccessor moment) {
            return moment(moment);
        }
        return value instanceof String text ? name(text) : Known.text(value);
    }

    /** A name that an author gave, as people would write it; what is a sentence already stays as it is. */
    public String name(String name) {
        return phrases.name(name).orElseGet(() -> WORDS.matcher(name).matches() ? spaced(name) : name);
    }

    /** One of the words that a fact may be; some mean what they do only there, as a return is a ticket or a parcel. */
    public String word(String fact, String word) {
        return phrases.name(fact + "." + word).orElseGet(() -> name(word));
    }

    /** What something is called by those who give it, in their words unless they are common ones. */
    public String called(String what) {
        return phrases.name(what).orElse(what);
    }

    /** As a heading or a sentence begins; a symbol such as kW stays as it is. */
    public static String capitalised(String text) {
        boolean isWord = text.matches("(?s)[a-z]{2}.*");
        return isWord ? text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) : text;
    }

    private static String spaced(String name) {
        String[] parts = HUMP.split(name);
        for (int i = 1; i < parts.length; i++) {
            parts[i] = parts[i].toLowerCase(Locale.ROOT);
        }
        return String.join(" ", parts).replace('-', ' ').replace('_', ' ');
    }

    public String of(Kind kind, BigDecimal number) {
        return switch (kind) {
            case MONEY -> money(number);
            case PERCENT -> percent(number);
            case NUMBER -> number(number);
        };
    }

    public String money(BigDecimal amount) {
        if (currency == null) {
            return number(amount);
        }
        boolean isExact = amount.stripTrailingZeros().scale() <= currency.getDecimalPlaces();
        String digits = isExact
                ? amount.setScale(currency.getDecimalPlaces(), RoundingMode.UNNECESSARY)
                        .toPlainString()
                : number(amount);
        return phrases.say("value.money", digits, currency.getCode());
    }

    public String percent(BigDecimal percent) {
        return phrases.say("value.percent", number(percent));
    }

    /** Divisions leave more digits than anybody reads. */
    public String number(BigDecimal number) {
        boolean isLong = number.stripTrailingZeros().scale() > MOST_DECIMALS;
        return isLong
                ? phrases.say("value.about", Known.text(number.setScale(MOST_DECIMALS, RoundingMode.HALF_EVEN)))
                : Known.text(number);
    }

    private String duration(Duration time) {
        if (time.isNegative()) {
            return "−" + duration(time.negated());
        }
        boolean inDays = time.toSeconds() >= DAYS_FROM;
        StringJoiner parts = new StringJoiner(" ");
        add(parts, inDays ? time.toDays() : 0, "value.days");
        add(parts, inDays ? time.toHoursPart() : time.toHours(), "value.h");
        add(parts, time.toMinutesPart(), "value.min");
        add(parts, time.toSecondsPart(), "value.s");
        return parts.length() > 0 ? parts.toString() : phrases.say(time.isZero() ? "value.zero" : "value.moment");
    }

    private String period(Period period) {
        StringJoiner parts = new StringJoiner(" ");
        add(parts, period.getYears(), "value.years");
        add(parts, period.getMonths(), "value.months");
        add(parts, period.getDays(), "value.days");
        return parts.toString();
    }

    private void add(StringJoiner parts, long number, String unit) {
        if (number != 0) {
            parts.add(phrases.count(unit, String.valueOf(number)));
        }
    }

    private String moment(TemporalAccessor moment) {
        String form = "value.time";
        if (moment instanceof LocalDate) {
            form = "value.date";
        } else if (moment instanceof DayOfWeek) {
            form = "value.weekday";
        } else if (moment instanceof MonthDay) {
            form = "value.month-day";
        } else if (moment instanceof ZonedDateTime) {
            form = "value.date-time";
        } else if (moment instanceof LocalDateTime) {
            form = "value.local";
        }
        return DateTimeFormatter.ofPattern(phrases.say(form), Locale.forLanguageTag(phrases.language()))
                .format(moment);
    }
}

package io.makegood.compensation.statement.format;

import io.makegood.compensation.statement.format.StatementLine.Naming;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gathers what a line says of where it belongs. */
final class Names {

    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_WORD = 200;
    private static final String HEX = "0123456789abcdef";

    /** Also without dashes, as ids of 32 characters go, and without the last digit, as ids of 35 characters go. */
    private static final Pattern PAYOUT = Pattern.compile(
            "(?i)(?<![0-9a-f])([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{11})([0-9a-f]?)(?![0-9a-f-])");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,;:()\\[\\]/\"'=|]+");

    private final StringBuilder text = new StringBuilder();
    private final Set<String> references = new LinkedHashSet<>();
    private final Set<UUID> payouts = new LinkedHashSet<>();
    private final Set<String> words = new LinkedHashSet<>();

    /** Something that stands for the payment by itself. */
    Names reference(@Nullable String value) {
        if (value != null && !value.isBlank() && !value.equals("NOTPROVIDED")) {
            add(references, value.strip());
            read(value);
        }
        return this;
    }

    /** Something that people read. */
    Names text(@Nullable String value) {
        if (value != null && !value.isBlank()) {
            if (text.length() < LONGEST_TEXT) {
                text.append(text.isEmpty() ? "" : " ").append(value.strip().replaceAll("\\s+", " "));
            }
            read(value);
        }
        return this;
    }

    Names all(Names others) {
        references.addAll(others.references);
        payouts.addAll(others.payouts);
        words.addAll(others.words);
        if (text.length() < LONGEST_TEXT && !others.text.isEmpty()) {
            text.append(text.isEmpty() ? "" : " ").append(others.text);
        }
        return this;
    }

    Naming toNaming() {
        String shown = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
        return new Naming(shown, references, payouts, words);
    }

    private void read(String value) {
        add(words, value.strip());
        Arrays.stream(BETWEEN_WORDS.split(value)).forEach(word -> add(words, word));
        Matcher found = PAYOUT.matcher(value);
        while (found.find()) {
            payout(found);
        }
    }

    private void payout(Matcher found) {
        String all = found.group(1)
                + '-'
                + found.group(2)
                + '-'
                + found.group(3)
                + '-'
                + found.group(4)
                + '-'
                + found.group(5);
        String last = found.group(6).isEmpty() ? HEX : found.group(6);
        last.chars().forEach(digit -> payouts.add(UUID.fromString(all + (char) digit)));
    }

    /** One line, so that it can be listed; a word nobody would look for is none. */
    private static void add(Set<String> values, String value) {
        String line = value.replaceAll("\\s+", " ");
        if (!line.isEmpty() && line.length() <= LONGEST_WORD) {
            values.add(line);
        }
    }
}

package io.makegood.kernel.refusal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says where JSON went wrong, and why, in words that name the field, the value and the rule. */
public final class UnreadableJson {

    private static final Set<String> TEXTS =
            Set.of("OffsetDateTime", "Instant", "LocalDate", "LocalTime", "Duration", "ZoneId", "UUID");

    private UnreadableJson() {}

    /** The refusal for JSON that could not be read. */
    public static Malformed refusal(JsonProcessingException unreadable) {
        if (unreadable instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            String pointer = pointer(mapping);
            String detail = "%s %s".formatted(pointer, reason(mapping));
            return new Malformed("unreadable-field", detail, List.of(new Violation(pointer, detail)));
        }
        return new Malformed("malformed-json", "the body is not the JSON expected: " + ruleOf(unreadable));
    }

    private static String pointer(JsonMappingException unreadable) {
        return unreadable.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }

    private static String reason(JsonMappingException unreadable) {
        if (unreadable instanceof UnrecognizedPropertyException unknown) {
            return "is not a known field; known here: "
                    + unknown.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .sorted()
                            .collect(Collectors.joining(", "));
        }
        if (unreadable instanceof InvalidTypeIdException wrongKind) {
            return "names the kind '%s', which is not known".formatted(wrongKind.getTypeId());
        }
        if (unreadable instanceof InvalidFormatException wrongForm) {
            return "is '%s', which is not a valid %s".formatted(wrongForm.getValue(), form(wrongForm.getTargetType()));
        }
        return "cannot be read: " + ruleOf(unreadable);
    }

    /** The sentence of the value type that refused, if one did; it knows the rule better than the parser. */
    private static String ruleOf(JsonProcessingException unreadable) {
        @Nullable Throwable cause = unreadable.getCause();
        if (cause != null && !(cause instanceof JsonProcessingException) && cause.getMessage() != null) {
            return cause.getMessage();
        }
        String sentence = firstLine(unreadable);
        if (!sentence.contains("`")) {
            return sentence;
        }
        return unreadable instanceof MismatchedInputException mismatched
                ? wanted(mismatched, sentence)
                : plain(sentence);
    }

    /** The caller knows JSON, and nothing of our classes. */
    private static String wanted(MismatchedInputException mismatched, String sentence) {
        if (sentence.startsWith("Trailing token")) {
            return "something follows after its end";
        }
        Class<?> type = mismatched.getTargetType();
        return type == null ? plain(sentence) : "it must be " + kind(type);
    }

    private static String plain(String sentence) {
        return sentence.replaceAll("[,;:]? *(from|of type|as per|by)? *`[^`]*`", "");
    }

    private static String kind(Class<?> type) {
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "a list";
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "a text";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a " + form(type);
        }
        return TEXTS.contains(type.getSimpleName()) || type.isEnum() ? "a " + form(type) : "an object";
    }

    private static String form(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "int", "Integer", "long", "Long" -> "whole number";
            case "Money" -> "amount, such as {\"amount\":\"12.50\",\"currency\":\"EUR\"}";
            case "OffsetDateTime", "Instant" -> "time with an offset, such as 2026-03-01T12:00:00+08:00";
            case "LocalDate" -> "date, such as 2026-03-01";
            case "LocalTime" -> "time of day, such as 12:00";
            case "Duration" -> "duration, such as PT24H";
            case "ZoneId" -> "time zone, such as Asia/Shanghai";
            case "BigDecimal" -> "decimal number";
            default ->
                type.isEnum()
                        ? "value; it must be one of "
                                + List.of(type.getEnumConstants()).stream()
                                        .map(constant -> String.valueOf(constant)
                                                .toLowerCase(java.util.Locale.ROOT)
                                                .replace('_', '-'))
                                        .collect(Collectors.joining(", "))
                        : type.getSimpleName();
        };
    }

    private static String firstLine(JsonProcessingException unreadable) {
        return unreadable.getOriginalMessage().lines().findFirst().orElse("unreadable");
    }
}

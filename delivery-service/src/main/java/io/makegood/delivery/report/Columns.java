package io.makegood.delivery.report;

import io.makegood.kernel.refusal.Invalid;
import io.makegood.kernel.refusal.Violation;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields that the columns of a CSV file stand for, in order. */
public final class Columns {

    /** Of a column that is passed over. */
    public static final String IGNORED = "ignored";

    /** Of what a file of errors says of each of its lines; passed over as well. */
    public static final String PROBLEM = "problem";

    public static final int MOST = 200;

    static final String VALUE = "values.";

    private static final Pattern NAMED_VALUE = Pattern.compile("values\\.[a-z][A-Za-z0-9]{0,39}");
    private static final Set<String> FIELDS = Stream.of(ReportEvent.class.getRecordComponents())
            .map(RecordComponent::getName)
            .filter(name -> !name.equals("values"))
            .collect(Collectors.toUnmodifiableSet());
    private static final String KNOWN = Stream.of(ReportEvent.class.getRecordComponents())
            .map(RecordComponent::getName)
            .map(name -> name.equals("values") ? "values.<name>" : name)
            .collect(Collectors.joining(", "));

    private final List<String> names;
    private final Map<String, String> fieldOfName;
    private final List<Violation> violations = new ArrayList<>();

    private Columns(List<String> names, Map<String, String> fieldOfName) {
        this.names = names.stream().map(String::strip).toList();
        this.fieldOfName = fieldOfName;
    }

    /**
     * Refuses a header by which no line could be read, with all that is wrong with it.
     *
     * @param fieldOfName what columns stand for that are not called as their fields
     * @param hasSource whether lines need not name their source
     */
    static List<String> of(List<String> names, Map<String, String> fieldOfName, boolean hasSource) {
        return new Columns(names, fieldOfName).fields(hasSource);
    }

    /** Whether a column can stand for it. */
    public static boolean isField(String field) {
        return field.equals(IGNORED)
                || FIELDS.contains(field)
                || NAMED_VALUE.matcher(field).matches();
    }

    /** All that a column can stand for, for people. */
    public static String known() {
        return KNOWN;
    }

    private List<String> fields(boolean hasSource) {
        if (names.size() > MOST) {
            throw wrong(List.of(new Violation("", "it has %d columns, at most %d".formatted(names.size(), MOST))));
        }
        List<String> fields = names.stream().map(this::field).toList();
        Set<String> used = new HashSet<>();
        fields.stream()
                .filter(field -> !field.equals(IGNORED) && !used.add(field))
                .forEach(twice -> violate(twice, "two columns stand for %s".formatted(twice)));
        fieldOfName.keySet().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> violate(name, "the import names a column '%s', which is not there".formatted(name)));
        require(used, hasSource);
        if (!violations.isEmpty()) {
            throw wrong(violations);
        }
        return fields;
    }

    private String field(String name) {
        String field = fieldOfName.getOrDefault(name, name.equals(PROBLEM) ? IGNORED : name);
        if (!isField(field) || field.equals(IGNORED) && name.equals(IGNORED)) {
            violate(name, "'%s' is no known column".formatted(name));
        }
        return field;
    }

    private void require(Set<String> used, boolean hasSource) {
        Stream.of("id", "occurredAt", "source")
                .filter(field -> !used.contains(field) && !(hasSource && field.equals("source")))
                .forEach(field -> violate(field, "no column stands for %s".formatted(field)));
        if (!used.contains("order") && !used.contains("parcel")) {
            violate("order", "no column stands for order, and none for parcel");
        }
        if (!used.contains("type") && !(used.contains("codes") && used.contains("carrierCode"))) {
            violate("type", "no column stands for type, nor do any for codes and carrierCode");
        }
    }

    private void violate(String column, String detail) {
        violations.add(new Violation("/" + column.replace("~", "~0").replace("/", "~1"), detail));
    }

    private static Invalid wrong(List<Violation> violations) {
        String all = violations.stream().map(Violation::detail).limit(10).collect(Collectors.joining("; "));
        return new Invalid(
                "header-wrong",
                "the header cannot be used: %s. Known columns: %s. Name others in columns of the import"
                        .formatted(all, KNOWN),
                violations);
    }
}

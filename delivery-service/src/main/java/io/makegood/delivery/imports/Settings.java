package io.makegood.delivery.imports;

import io.makegood.delivery.report.LineFields.Defaults;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a file before it is sent.
 *
 * @param dryRun whether its lines are only checked
 * @param defaults what its lines need not say
 * @param columns the fields that columns of CSV stand for, where they are not called the same
 * @param delimiter of CSV; null: the one that the header has
 */
public record Settings(
        @Nullable String name,
        Format format,
        boolean dryRun,
        Defaults defaults,
        Map<String, String> columns,
        @Nullable Character delimiter) {}

package io.makegood.compensation.statement;

import io.makegood.compensation.statement.format.AccountStatement;
import io.makegood.compensation.statement.format.Format;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A file that was imported.
 *
 * @param checksum of its bytes, SHA-256
 * @param lines how many of its lines stand where, by word
 */
public record Statement(
        UUID id,
        Format format,
        String checksum,
        Instant importedAt,
        String importedBy,
        Counts counts,
        Map<String, Long> lines,
        List<AccountStatement> accounts) {

    /** Lines that were added, known from another file, or not readable. */
    public record Counts(int added, int known, int refused) {}
}

package io.makegood.delivery.imports;

/**
 * A line that was refused.
 *
 * @param content as it came, byte for byte
 * @param problem as JSON
 */
@SuppressWarnings("ArrayRecordComponent")
public record RefusedLine(long line, byte[] content, String problem) {}

package io.makegood.delivery.imports;

/**
 * How far an import has come.
 *
 * @param linesDone lines of the file that are dealt with, the header of CSV and empty lines included
 * @param recorded events that were new
 * @param known events that were told before with the same content
 * @param bytes of the file, up to the end of the last line done
 */
public record Progress(long linesDone, long recorded, long known, long refused, long bytes) {

    static final Progress NONE = new Progress(0, 0, 0, 0, 0);
}

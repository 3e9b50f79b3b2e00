package io.makegood.compensation.export.file;

import io.makegood.compensation.export.table.Row;
import java.io.IOException;

/** A file that is written row by row. */
public interface RowFile {

    void add(Row row) throws IOException;

    /** What comes after the last row. Without it the file is not whole. */
    void finish() throws IOException;
}

package io.makegood.compensation.export.file;

import com.fasterxml.jackson.annotation.JsonValue;
import io.makegood.compensation.Word;

/** A sort of file. */
public enum Format implements Word {
    CSV("text/csv; charset=utf-8; header=present"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PDF("application/pdf"),
    JSONL("application/x-ndjson");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    @Override
    @JsonValue
    public String word() {
        return Word.super.word();
    }
}

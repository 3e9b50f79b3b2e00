package io.makegood.compensation.export.file;

import com.fasterxml.jackson.annotation.JsonValue;
import io.makegood.compensation.Word;

/** In which headings and statements are written. */
public enum Language implements Word {
    EN,
    ZH;

    @Override
    @JsonValue
    public String word() {
        return Word.super.word();
    }
}

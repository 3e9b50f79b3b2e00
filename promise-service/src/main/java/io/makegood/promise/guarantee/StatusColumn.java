package io.makegood.promise.guarantee;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A status is stored as its word. */
@Converter(autoApply = true)
class StatusColumn implements AttributeConverter<Status, String> {

    @Override
    public String convertToDatabaseColumn(Status status) {
        return status.word();
    }

    @Override
    public Status convertToEntityAttribute(String word) {
        return Status.of(word);
    }
}

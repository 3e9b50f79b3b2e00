package io.makegood.test.schemes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A worked case of a scheme. All of it lies in the past, so that it can be judged completely.
 *
 * @param published as it was collected: what is given, and what to expect
 */
public record SchemeCase(String id, JsonNode published, List<StoryPromise> promises, Expected expected) {

    @Override
    public String toString() {
        return id;
    }
}

package io.makegood.test.schemes;

import java.util.List;

/** A worked case of a scheme. All of it lies in the past, so that it can be judged completely. */
public record SchemeCase(String id, List<StoryPromise> promises, Expected expected) {

    @Override
    public String toString() {
        return id;
    }
}

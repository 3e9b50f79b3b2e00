package io.makegood.promise.guarantee;

import io.makegood.terms.document.Finding;
import java.util.List;

/**
 * A version to try promises under, published or not.
 *
 * @param warnings what stands in the way of publishing it, though not of trying it
 */
public record TriedVersion(PublishedVersion version, List<Finding> warnings) {

    public TriedVersion {
        warnings = List.copyOf(warnings);
    }
}

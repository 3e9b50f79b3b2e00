package io.makegood.delivery.epcis;

import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the document of a job once for all its pieces, which come one after the other. It holds one document and no
 * more, so that many jobs take no more memory than the longest of them.
 */
final class LastDocument {

    private record OfJob(UUID job, EpcisDocument document) {}

    private final Function<Capture, EpcisDocument> reading;

    private @Nullable OfJob last;

    LastDocument(Function<Capture, EpcisDocument> reading) {
        this.reading = reading;
    }

    EpcisDocument of(Capture capture) {
        if (last == null || !last.job.equals(capture.id())) {
            last = new OfJob(capture.id(), reading.apply(capture));
        }
        return last.document;
    }
}

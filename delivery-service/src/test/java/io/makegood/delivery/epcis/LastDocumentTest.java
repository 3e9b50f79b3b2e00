package io.makegood.delivery.epcis;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.delivery.epcis.Capture.Progress;
import io.makegood.kernel.tenancy.Tenant;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LastDocumentTest {

    private final LastDocument documents =
            new LastDocument(capture -> new EpcisDocument(capture.id().toString(), List.of(), List.of()));

    @Test
    void a_job_is_read_once_as_long_as_no_other_comes_between() {
        Capture one = job(1);
        EpcisDocument first = documents.of(one);

        assertThat(documents.of(one)).isSameAs(first);

        documents.of(job(2));
        assertThat(documents.of(one)).isNotSameAs(first);
    }

    @Test
    void each_job_gets_its_own_document() {
        for (Capture job : List.of(job(1), job(2), job(2), job(1))) {
            assertThat(documents.of(job).list()).isEqualTo(job.id().toString());
        }
    }

    private static Capture job(int number) {
        CapturedFrom from = new CapturedFrom("epcis", new UUID(0, 0));
        return new Capture(
                new Tenant("shop"),
                new UUID(0, number),
                from,
                ErrorBehaviour.PROCEED,
                1,
                Progress.NONE,
                List.of(),
                0,
                Instant.EPOCH,
                null);
    }
}

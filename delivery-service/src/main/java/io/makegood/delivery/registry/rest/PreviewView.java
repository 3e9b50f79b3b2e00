package io.makegood.delivery.registry.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.makegood.delivery.event.FulfilmentRecorded;
import io.makegood.delivery.registry.Preview;
import io.makegood.delivery.registry.Preview.Reread;
import io.makegood.delivery.registry.Preview.Total;
import io.makegood.kernel.paging.Cursor;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What would become of the events of the past, and a page of them. */
@Schema(name = "CodeChangePreview")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PreviewView(
        @Schema(description = "how many events would change")
        long count,

        @Schema(description = "how many from what to what, most first")
        List<TotalView> totals,

        List<RereadView> data,
        boolean hasMore,

        @Schema(description = "send it as 'cursor' to read on") @Nullable String nextCursor) {

    /** How many events would change in one way. */
    @Schema(name = "CodeChangeTotal")
    record TotalView(MeaningView from, MeaningView to, long count) {
        static TotalView of(Total total) {
            return new TotalView(MeaningView.of(total.from()), MeaningView.of(total.to()), total.count());
        }
    }

    /** One event that would change. */
    @Schema(name = "CodeChangeReread")
    record RereadView(
            MeaningView from,
            MeaningView to,

            @Schema(
                    description =
                            "the correction as it would be published; null while the order of the event is not known")
            @Nullable FulfilmentRecorded event) {

        static RereadView of(Reread reread) {
            return new RereadView(
                    MeaningView.of(reread.before().event()),
                    MeaningView.of(reread.after().event()),
                    FulfilmentRecorded.of(reread.after()).orElse(null));
        }
    }

    static PreviewView of(Preview preview) {
        return new PreviewView(
                preview.totals().stream().mapToLong(Total::count).sum(),
                preview.totals().stream().map(TotalView::of).toList(),
                preview.events().stream().map(RereadView::of).toList(),
                preview.next() != null,
                preview.next() == null ? null : new Cursor(Instant.EPOCH, preview.next()).encode());
    }
}

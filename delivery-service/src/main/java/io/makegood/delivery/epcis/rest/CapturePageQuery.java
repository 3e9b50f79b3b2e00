package io.makegood.delivery.epcis.rest;

import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.refusal.Malformed;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How much of the list, by the standard's names. */
class CapturePageQuery {

    private static final int MOST = 200;

    @Parameter(description = "how many, from 1 to 200; 30 if absent", example = "30")
    @QueryParam("perPage")
    @Nullable String perPage;

    @Parameter(description = "from the Link header of the page before")
    @QueryParam("nextPageToken")
    @Nullable String nextPageToken;

    int limit() {
        if (perPage == null) {
            return 30;
        }
        if (!perPage.matches("[0-9]{1,3}") || Integer.parseInt(perPage) < 1 || Integer.parseInt(perPage) > MOST) {
            throw new Malformed(
                    "invalid-parameter", "perPage is '%s', but must be a number from 1 to %d".formatted(perPage, MOST));
        }
        return Integer.parseInt(perPage);
    }

    Cursor after() {
        return nextPageToken == null ? Cursor.END : Cursor.decode(nextPageToken);
    }
}

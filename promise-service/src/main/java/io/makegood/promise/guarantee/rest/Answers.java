package io.makegood.promise.guarantee.rest;

import io.makegood.kernel.refusal.Etags;
import io.makegood.promise.guarantee.GuaranteeVersion;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** A version with its ETag, and its address when it is new. */
final class Answers {

    private Answers() {}

    static RestResponse<GuaranteeView> created(GuaranteeVersion version) {
        URI address = URI.create("/v1/guarantees/%s/versions/%d"
                .formatted(version.ref().code(), version.ref().version()));
        return answer(ResponseBuilder.<GuaranteeView>created(address), version);
    }

    static RestResponse<GuaranteeView> ok(GuaranteeVersion version) {
        return answer(ResponseBuilder.<GuaranteeView>create(200), version);
    }

    private static RestResponse<GuaranteeView> answer(
            ResponseBuilder<GuaranteeView> response, GuaranteeVersion version) {
        return response.header(HttpHeaders.ETAG, Etags.of(version.revision()))
                .entity(GuaranteeView.of(version))
                .build();
    }
}

package io.makegood.quickstart.story;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.quickstart.rest.Answer;
import io.makegood.quickstart.rest.Api;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a carrier tells of a parcel, in its own format.
 *
 * @param about where the format comes from
 * @param tells the types of the timeline's events that are told so
 * @param field of a form, in which the message stands; null when it is all there is
 */
record CarrierMessage(
        String about,
        String adapter,
        String parcel,
        List<String> tells,
        @Nullable String field,
        JsonNode message) {

    Answer handOn(Api delivery) {
        String path = "/carriers/" + adapter;
        return field == null
                ? delivery.postAs("application/json", message.toString(), path)
                : delivery.postAs(
                        "application/x-www-form-urlencoded",
                        field + "=" + URLEncoder.encode(message.toString(), StandardCharsets.UTF_8),
                        path);
    }
}

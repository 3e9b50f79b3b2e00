package io.makegood.quickstart.story;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.quickstart.rest.Answer;
import io.makegood.quickstart.rest.Api;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a carrier tells of a parcel, in its own format.
 *
 * @param about where the format comes from
 * @param tells the types of the timeline's events that are told so
 * @param field of a signed form, in which the message stands; null when the message is all there is
 */
record CarrierMessage(
        String about,
        String adapter,
        String parcel,
        List<String> tells,
        @Nullable String field,
        JsonNode message) {

    /** As it really comes: pushed by a sender that signs it, or handed on by whoever asked the carrier. */
    Answer reach(Api delivery) {
        return field == null
                ? delivery.postAs("application/json", message.toString(), "/carriers/" + adapter)
                : new SignedPush(adapter, field, message.toString()).send(delivery);
    }
}

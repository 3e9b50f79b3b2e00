package io.makegood.delivery.carrier.aftership;

import static io.makegood.delivery.carrier.CarrierReport.LONGEST_NAME;
import static io.makegood.delivery.carrier.CarrierReport.LONGEST_PLACE;
import static io.makegood.delivery.carrier.CarrierReport.LONGEST_TEXT;
import static io.makegood.delivery.carrier.Said.LONGEST_VALUE;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.makegood.delivery.carrier.CarrierFormat;
import io.makegood.delivery.carrier.CarrierReport;
import io.makegood.delivery.carrier.MessagePart;
import io.makegood.delivery.carrier.Said;
import io.makegood.delivery.carrier.SentMessage;
import io.makegood.delivery.carrier.Signature;
import io.makegood.delivery.carrier.WrittenTimes;
import io.makegood.delivery.codes.CarrierCode;
import io.makegood.delivery.place.Countries;
import io.makegood.delivery.place.Location;
import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Event {@code tracking_update}: a tracking with all its checkpoints, as versions from 4 to 2026 write them. Other
 * events, such as a new estimate, are taken and say nothing of what happened.
 */
@Singleton
class AfterShipTracking implements CarrierFormat {

    private final ObjectMapper json;

    AfterShipTracking(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public String name() {
        return "aftership";
    }

    @Override
    public boolean isGenuine(SentMessage message, String secret) {
        String digest = Base64.getEncoder().encodeToString(Signature.hmacSha256(secret, message.body()));
        return Signature.isSame(digest, message.header("aftership-hmac-sha256"));
    }

    @Override
    public List<CarrierReport> read(byte[] body) {
        MessagePart event = MessagePart.read(json, body);
        if (!event.at("event").text(LONGEST_NAME).equals("tracking_update")) {
            return List.of();
        }
        MessagePart tracking = event.at("msg").required();
        String parcel = tracking.at("tracking_number").text(LONGEST_NAME);
        String order = order(tracking);
        return tracking.at("checkpoints").items().stream()
                .map(checkpoint -> report(tracking, checkpoint, parcel, order))
                .toList();
    }

    private static CarrierReport report(
            MessagePart tracking, MessagePart checkpoint, String parcel, @Nullable String order) {
        Location location = location(checkpoint);
        return new CarrierReport(
                checkpoint.pointer(),
                null,
                order,
                parcel,
                code(checkpoint),
                checkpoint
                        .at("checkpoint_time")
                        .time(WrittenTimes::withOrWithoutOffset, WrittenTimes.WITH_OR_WITHOUT_OFFSET),
                checkpoint.at("location").textIfPresent(LONGEST_PLACE).orElseGet(() -> Said.place(location)),
                location,
                Said.values(Map.of(
                        "carrier", first(LONGEST_VALUE, checkpoint.at("slug"), tracking.at("slug")),
                        "carriersCode", checkpoint.at("raw_tag").textIfPresent(LONGEST_VALUE))));
    }

    private static CarrierCode code(MessagePart checkpoint) {
        String code = first(LONGEST_NAME, checkpoint.at("subtag"), checkpoint.at("tag"))
                .orElseThrow(() -> checkpoint.at("subtag").refusal("must be given, or tag"));
        String words = checkpoint.at("message").textIfPresent(LONGEST_TEXT).orElse(null);
        return new CarrierCode("aftership", code, null, words);
    }

    private static Location location(MessagePart checkpoint) {
        Optional<String> country = first(LONGEST_NAME, checkpoint.at("country_region"), checkpoint.at("country_iso3"));
        return new Location(
                Countries.code(country.orElse(null)).orElse(null),
                checkpoint.at("state").textIfPresent(LONGEST_NAME).orElse(null),
                checkpoint.at("city").textIfPresent(LONGEST_NAME).orElse(null),
                first(LONGEST_NAME, checkpoint.at("postal_code"), checkpoint.at("zip"))
                        .orElse(null),
                null);
    }

    private static @Nullable String order(MessagePart tracking) {
        return first(
                        LONGEST_NAME,
                        tracking.at("order_id"),
                        tracking.at("order_number"),
                        tracking.at("custom_fields").at("order"))
                .orElse(null);
    }

    private static Optional<String> first(int longest, MessagePart... parts) {
        return Stream.of(parts)
                .flatMap(part -> part.textIfPresent(longest).stream())
                .findFirst();
    }
}

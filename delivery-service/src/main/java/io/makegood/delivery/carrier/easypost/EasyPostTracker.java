package io.makegood.delivery.carrier.easypost;

import static io.makegood.delivery.carrier.CarrierReport.LONGEST_NAME;
import static io.makegood.delivery.carrier.CarrierReport.LONGEST_TEXT;
import static io.makegood.delivery.carrier.Said.LONGEST_VALUE;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.makegood.delivery.carrier.CarrierFormat;
import io.makegood.delivery.carrier.CarrierReport;
import io.makegood.delivery.carrier.CarrierTime;
import io.makegood.delivery.carrier.CarrierTime.Exact;
import io.makegood.delivery.carrier.CarrierTime.OfFormat;
import io.makegood.delivery.carrier.MessagePart;
import io.makegood.delivery.carrier.Said;
import io.makegood.delivery.carrier.SentMessage;
import io.makegood.delivery.carrier.Signature;
import io.makegood.delivery.carrier.WrittenTimes;
import io.makegood.delivery.codes.CarrierCode;
import io.makegood.delivery.event.Values;
import io.makegood.delivery.place.Countries;
import io.makegood.delivery.place.Location;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An Event whose {@code result} is a Tracker with all its {@code tracking_details}. One webhook tells of everything
 * that an account does: what is not about a tracker is taken and says nothing.
 */
@Singleton
class EasyPostTracker implements CarrierFormat {

    private final ObjectMapper json;

    EasyPostTracker(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public String name() {
        return "easypost";
    }

    @Override
    public boolean isGenuine(SentMessage message, String secret) {
        String normalised = Normalizer.normalize(secret, Normalizer.Form.NFKD);
        String digest = HexFormat.of().formatHex(Signature.hmacSha256(normalised, message.body()));
        return Signature.isSame("hmac-sha256-hex=" + digest, message.header("X-Hmac-Signature"));
    }

    @Override
    public List<CarrierReport> read(byte[] body) {
        MessagePart tracker = MessagePart.read(json, body).at("result").required();
        if (!tracker.at("object").text(LONGEST_NAME).equals("Tracker")) {
            return List.of();
        }
        return tracker.at("tracking_details").items().stream()
                .map(detail -> report(tracker, detail))
                .toList();
    }

    private static CarrierReport report(MessagePart tracker, MessagePart detail) {
        Location location = location(detail.at("tracking_location"));
        String status = detail.at("status").text(LONGEST_NAME);
        String code = detail.at("status_detail")
                .textIfPresent(LONGEST_NAME)
                .map(more -> status + "/" + more)
                .orElse(status);
        return new CarrierReport(
                detail.pointer(),
                null,
                null,
                tracker.at("tracking_code").text(LONGEST_NAME),
                new CarrierCode(
                        "easypost",
                        code,
                        null,
                        detail.at("message").textIfPresent(LONGEST_TEXT).orElse(null)),
                detail.at("datetime")
                        .time(text -> time(WrittenTimes.withOffset(text), location), WrittenTimes.WITH_OFFSET),
                Said.place(location),
                location,
                values(tracker, detail, status));
    }

    /** EasyPost puts a carrier's time right by the place of the scan. Where it knows none, it calls the time UTC. */
    private static CarrierTime time(OffsetDateTime time, Location location) {
        return location.equals(Location.UNKNOWN) && time.getOffset().equals(ZoneOffset.UTC)
                ? new OfFormat(time.toLocalDateTime(), ZoneId.of("UTC"), "easypost: UTC where it knows no place")
                : new Exact(time);
    }

    private static Location location(MessagePart location) {
        return new Location(
                Countries.code(location.at("country")
                                .textIfPresent(LONGEST_NAME)
                                .orElse(null))
                        .orElse(null),
                location.at("state").textIfPresent(LONGEST_NAME).orElse(null),
                location.at("city").textIfPresent(LONGEST_NAME).orElse(null),
                location.at("zip").textIfPresent(LONGEST_NAME).orElse(null),
                null);
    }

    /** Who signed is told of the tracker, and meant of its delivery. */
    private static Values values(MessagePart tracker, MessagePart detail, String status) {
        Optional<String> signedBy = tracker.at("signed_by").textIfPresent(LONGEST_VALUE);
        return Said.values(Map.of(
                "carrier", tracker.at("carrier").textIfPresent(LONGEST_VALUE),
                "carriersCode", detail.at("carrier_code").textIfPresent(LONGEST_VALUE),
                "signedBy", status.equals("delivered") ? signedBy : Optional.empty()));
    }
}

package io.makegood.delivery.carrier;

import io.makegood.delivery.event.EventId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The identity of a report: the sender's own id, or else what it says, so that a history sent again adds nothing. */
final class ReportId {

    private ReportId() {}

    static EventId of(Sender sender, CarrierReport report) {
        return new EventId(sender.source(), report.id() != null ? report.id() : digest(report));
    }

    private static String digest(CarrierReport report) {
        String said = Stream.of(report.parcel(), report.code(), report.time(), report.place())
                .map(String::valueOf)
                .collect(Collectors.joining("\n"));
        return HexFormat.of().formatHex(sha256().digest(said.getBytes(StandardCharsets.UTF_8)), 0, 16);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}

package io.makegood.delivery.carrier;

import io.makegood.delivery.event.EventId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The identity of a report: the sender's own id, or else what it says, so that a history sent again adds nothing. */
public final class ReportId {

    private ReportId() {}

    static EventId of(Sender sender, CarrierReport report) {
        return new EventId(sender.source(), report.id() != null ? report.id() : content(report));
    }

    private static String content(CarrierReport report) {
        return digest(report.parcel(), report.code(), report.time(), report.place());
    }

    /** The identity of what is said by these, for formats that know what stays the same when they tell it again. */
    public static String digest(@Nullable Object... said) {
        String text = Stream.of(said).map(String::valueOf).collect(Collectors.joining("\n"));
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}

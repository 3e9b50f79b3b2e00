package io.makegood.compensation.payout.stripe;

import io.makegood.compensation.routing.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The header {@code Stripe-Signature}: {@code t=} the time of sending, {@code v1=} one or more HMACs of time and body. */
public final class StripeSignature {

    /** An event that was recorded and is sent again by somebody else is refused after that. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private StripeSignature() {}

    public static boolean isGenuine(@Nullable String header, byte[] body, Secret secret, Instant now) {
        String time = "";
        List<String> signatures = new ArrayList<>();
        for (String part : header == null ? new String[0] : header.split(",", -1)) {
            if (part.startsWith("t=")) {
                time = part.substring(2);
            } else if (part.startsWith("v1=")) {
                signatures.add(part.substring(3));
            }
        }
        return isRecent(time, now) && anyMatches(signatures, hmac(time, body, secret));
    }

    private static boolean isRecent(String time, Instant now) {
        return time.matches("[0-9]{1,11}")
                && Duration.between(Instant.ofEpochSecond(Long.parseLong(time)), now)
                                .abs()
                                .compareTo(TOLERANCE)
                        <= 0;
    }

    private static boolean anyMatches(List<String> signatures, String expected) {
        byte[] right = expected.getBytes(StandardCharsets.US_ASCII);
        return signatures.stream()
                .anyMatch(signature -> MessageDigest.isEqual(right, signature.getBytes(StandardCharsets.UTF_8)));
    }

    private static String hmac(String time, byte[] body, Secret secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.value().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((time + ".").getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

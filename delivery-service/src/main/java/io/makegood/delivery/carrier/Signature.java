package io.makegood.delivery.carrier;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What proves that a message comes from somebody who knows a secret. */
public final class Signature {

    private static final String HMAC = "HmacSHA256";

    private Signature() {}

    public static byte[] hmacSha256(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + HMAC, impossible);
        }
    }

    /** Takes as long whatever is wrong, so that nobody can try a signature out letter by letter. */
    public static boolean isSame(String expected, Optional<String> given) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), given.orElse("").getBytes(StandardCharsets.UTF_8));
    }
}

package io.makegood.compensation.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** A SHA-256, as 64 digits. */
public record Hash(String hex) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /** Before the first transfer. */
    public static final Hash NONE = new Hash("0".repeat(64));

    public Hash {
        hex = hex.toLowerCase(Locale.ROOT);
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("'%s' is not a SHA-256 of 64 hexadecimal digits".formatted(hex));
        }
    }

    static Hash of(byte[] bytes) {
        return new Hash(HexFormat.of().formatHex(bytes));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /** Over this one and what comes next. */
    Hash then(String text) {
        MessageDigest sha256 = sha256();
        sha256.update(bytes());
        return of(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

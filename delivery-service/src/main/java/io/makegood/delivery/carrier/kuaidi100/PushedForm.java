package io.makegood.delivery.carrier.kuaidi100;

import io.makegood.kernel.refusal.Malformed;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The fields of a body in {@code application/x-www-form-urlencoded}. */
record PushedForm(byte[] body) {

    /** The field as bytes, which need not be text. Refuses a field that is there twice. */
    Optional<byte[]> field(String name) {
        List<byte[]> values = Stream.of(new String(body, StandardCharsets.ISO_8859_1).split("&"))
                .filter(field -> field.startsWith(name + "="))
                .map(field -> decoded(name, field.substring(name.length() + 1)))
                .toList();
        if (values.size() > 1) {
            throw new Malformed("malformed-form", "field '%s' is there %d times".formatted(name, values.size()));
        }
        return values.stream().findFirst();
    }

    Optional<String> text(String name) {
        return field(name).map(bytes -> text(name, bytes));
    }

    private static byte[] decoded(String name, String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException badEscape) {
            throw new Malformed("malformed-form", "field '%s' has a %% without two hex digits".formatted(name));
        }
    }

    private static String text(String name, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw new Malformed("malformed-form", "field '%s' is not in UTF-8".formatted(name));
        }
    }
}

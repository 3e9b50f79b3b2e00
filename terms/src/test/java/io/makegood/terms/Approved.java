package io.makegood.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Texts that somebody read and found right. */
public final class Approved {

    private Approved() {}

    /** @param file beside the test's class, in the resources */
    public static void isAsIn(String text, Class<?> test, String file) {
        try (InputStream approved = Objects.requireNonNull(test.getResourceAsStream(file), file)) {
            assertThat(text).isEqualTo(new String(approved.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

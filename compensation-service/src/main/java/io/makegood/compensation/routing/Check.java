package io.makegood.compensation.routing;

import io.makegood.kernel.refusal.Invalid;
import java.net.URI;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The rules that settings of several kinds have in common; each refuses by field, value and rule. */
final class Check {

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int TEXT_MOST = 200;

    private Check() {}

    static void url(String pointer, @Nullable String url) {
        require(
                pointer,
                url,
                url != null && isUrl(url),
                "must be an absolute http or https address without user or fragment");
    }

    static void text(String pointer, @Nullable String text) {
        require(
                pointer,
                text,
                text != null && !text.isBlank() && text.length() <= TEXT_MOST,
                "must be a text of 1 to %d characters".formatted(TEXT_MOST));
    }

    /** What is wrong with a secret is told without it. */
    static void secret(String pointer, @Nullable Secret secret, Predicate<String> isRight, String rule) {
        require(pointer, secret, secret != null && isRight.test(secret.value()), rule);
    }

    static void require(String pointer, @Nullable Object value, boolean isRight, String rule) {
        if (!isRight) {
            throw Invalid.field(pointer, value, rule);
        }
    }

    private static boolean isUrl(String url) {
        try {
            URI uri = URI.create(url);
            return uri.getScheme() != null
                    && SCHEMES.contains(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getFragment() == null;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}

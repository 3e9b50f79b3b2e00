package io.makegood.quickstart.merchant;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The secret that the merchant shares with compensation-service: made once, and kept in a file. */
record WebhookSecret(String value) {

    private static final int BYTES = 32;

    static WebhookSecret in(Path file) {
        try {
            if (!Files.exists(file)) {
                Files.writeString(file, random());
            }
            return new WebhookSecret(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String random() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return "whsec_" + Base64.getEncoder().encodeToString(random);
    }

    Webhook signature() {
        try {
            return new Webhook(value);
        } catch (EmptyWebhookSecretException e) {
            throw new IllegalStateException("the webhook secret is empty: delete its file, a new one is made", e);
        }
    }
}

package io.makegood.quickstart.merchant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the merchant has paid, in a file with a line for each payout. A payout that comes twice is paid once. */
final class PaymentBook {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final Map<String, Payment> payments = new LinkedHashMap<>();

    private PaymentBook(Path file) {
        this.file = file;
    }

    static PaymentBook open(Path file) {
        PaymentBook book = new PaymentBook(file);
        try {
            for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
                book.keep(JSON.readValue(line, Payment.class));
            }
            return book;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized Payment pay(String payoutId, JsonNode payout) {
        Payment known = payments.get(payoutId);
        if (known != null) {
            return known;
        }
        Payment payment = new Payment(payoutId, "wallet-" + (payments.size() + 1), payout);
        write(payment);
        keep(payment);
        return payment;
    }

    synchronized Collection<Payment> all() {
        return List.copyOf(payments.values());
    }

    private void keep(Payment payment) {
        payments.put(payment.payoutId(), payment);
    }

    private void write(Payment payment) {
        try {
            String line = JSON.writeValueAsString(payment) + "\n";
            Files.writeString(
                    file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.DSYNC);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

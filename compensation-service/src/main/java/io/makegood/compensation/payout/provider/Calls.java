package io.makegood.compensation.payout.provider;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Calls to providers: none lasts longer than the time-out, and no answer is read beyond what is expected. */
final class Calls {

    private static final int TEXT_MOST = 200;

    private final HttpClient client;
    private final Duration timeout;
    private final int answerMost;

    /** @param answerMost bytes that are read of an answer */
    Calls(Duration timeout, int answerMost) {
        this.timeout = timeout;
        this.answerMost = answerMost;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .build();
    }

    CompletableFuture<HttpResponse<byte[]>> send(HttpRequest.Builder request) {
        return client.sendAsync(request.timeout(timeout).build(), answer -> new Beginning(answerMost))
                .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Why there was no answer. */
    static String reason(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return printable(cause.toString());
    }

    /** It may quote what the other side sent. */
    static String printable(String text) {
        String printable = text.replaceAll("[^\\p{Print}]", "?");
        return printable.substring(0, Math.min(printable.length(), TEXT_MOST));
    }
}

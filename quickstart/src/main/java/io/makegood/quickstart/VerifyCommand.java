package io.makegood.quickstart;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.quickstart.rest.Api;
import io.makegood.quickstart.token.SigningKey;
import io.makegood.quickstart.token.Tokens;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Asks compensation-service whether a tenant's books are what was sealed, and says so in a line or two. */
@Command(
        name = "verify",
        description =
                "Check that a tenant's ledger was not tampered with, at the compensation-service that is running.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0: all is well", "1: the ledger is broken", "2: it could not be looked at"})
final class VerifyCommand implements Callable<Integer> {

    private static final int BROKEN = 1;
    private static final int UNKNOWN = 2;

    /** A ledger of many millions takes minutes. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    /** A head that somebody has noted. */
    private static final class Noted {

        @Option(names = "--number", required = true, paramLabel = "NUMBER", description = "Of a head noted earlier.")
        private long number;

        @Option(names = "--hash", required = true, paramLabel = "HASH", description = "Of that head.")
        private String hash = "";

        String query() {
            return "?number=%d&hash=%s".formatted(number, hash);
        }
    }

    @Option(names = "--tenant", required = true, paramLabel = "TENANT", description = "For example dangdang.")
    private String tenant = "";

    @ArgGroup(exclusive = false, heading = "Only whether that is still part of the chain, at once:%n")
    private @Nullable Noted noted;

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://localhost:8103",
            description = "Of compensation-service (default: ${DEFAULT-VALUE}).")
    private URI url = URI.create("http://localhost:8103");

    @Mixin
    private DataOption data = new DataOption();

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() {
        String token = new Tokens(SigningKey.in(data.folder().keys())).of(tenant, List.of("finance"));
        String query = noted == null ? "" : noted.query();
        try {
            return tell(new Api(url, token)
                    .get("/ledger/verification" + query, PATIENCE)
                    .as(JsonNode.class));
        } catch (IllegalStateException | IllegalArgumentException refused) {
            command.commandLine().getErr().println(refused.getMessage());
            return UNKNOWN;
        }
    }

    private int tell(JsonNode answer) {
        PrintWriter out = command.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "%s: %,d transfers sealed, %,d waiting%nhead %s %s%n",
                tenant,
                answer.path("sealed").asLong(),
                answer.path("unsealed").asLong(),
                answer.at("/head/number").asText(),
                answer.at("/head/hash").asText());
        if (answer.path("ok").asBoolean()) {
            out.println(noted == null ? "The books are what was sealed." : "The head you noted is part of the chain.");
            return 0;
        }
        JsonNode broken = answer.path("broken");
        out.printf(
                "BROKEN (%s): %s%n",
                broken.path("kind").asText(), broken.path("detail").asText());
        return BROKEN;
    }
}

package io.makegood.quickstart;

import io.makegood.quickstart.imports.ContentRefused;
import io.makegood.quickstart.imports.ImportState;
import io.makegood.quickstart.imports.Upload;
import io.makegood.quickstart.rest.Api;
import io.makegood.quickstart.token.SigningKey;
import io.makegood.quickstart.token.Tokens;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends a file of events to delivery-service, and goes on by itself when the service is away for a while. */
@Command(
        name = "import",
        description = "Send a file of events, CSV or NDJSON, to the delivery-service that is running.")
final class ImportCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE",
            description = "The file; what does not end in .csv is NDJSON, unless --format says else.")
    private Path file = Path.of("");

    @Option(names = "--tenant", required = true, paramLabel = "TENANT", description = "For example dangdang.")
    private String tenant = "";

    @Option(names = "--format", paramLabel = "FORMAT", description = "csv or ndjson.")
    private @Nullable String format;

    @Option(names = "--dry-run", description = "Only check the lines, record nothing.")
    private boolean dryRun;

    @Option(names = "--source", paramLabel = "SOURCE", description = "Of lines that name none.")
    private @Nullable String source;

    @Option(names = "--zone", paramLabel = "ZONE", description = "Of times without offset, such as Asia/Shanghai.")
    private @Nullable String zone;

    @Option(names = "--delimiter", paramLabel = "CHARACTER", description = "Of CSV; the one in its header if absent.")
    private @Nullable String delimiter;

    @Option(
            names = "--column",
            paramLabel = "NAME=FIELD",
            description = "What a column of CSV stands for; several times.")
    private Map<String, String> columns = Map.of();

    @Option(names = "--resume", paramLabel = "ID", description = "Go on with an import that was opened before.")
    private @Nullable String resumed;

    @Option(names = "--errors", paramLabel = "FILE", description = "Where refused lines go (default: beside FILE).")
    private @Nullable Path errors;

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://localhost:8102",
            description = "Of delivery-service (default: ${DEFAULT-VALUE}).")
    private URI url = URI.create("http://localhost:8102");

    @Mixin
    private DataOption data = new DataOption();

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = command.commandLine().getOut();
        if (!Files.isReadable(file)) {
            return refuse("%s cannot be read.".formatted(file));
        }
        String token = new Tokens(SigningKey.in(data.folder().keys())).of(tenant, List.of("merchant"));
        try {
            return send(new Api(url, token), out);
        } catch (ContentRefused | IllegalStateException refused) {
            return refuse(String.valueOf(refused.getMessage()));
        }
    }

    private int send(Api deliveries, PrintWriter out) throws IOException {
        String id = resumed == null ? open(deliveries) : resumed;
        out.printf("import %s; if this stops, go on with --resume %s%n", id, id);
        long size = Files.size(file);
        ImportState done = new Upload(deliveries, state -> tell(state, size, out)).send(file, id);
        return sum(done, deliveries, out);
    }

    private String open(Api deliveries) {
        Map<String, Object> settings = new HashMap<>();
        String kind = file.toString().toLowerCase(Locale.ROOT).endsWith(".csv") ? "csv" : "ndjson";
        settings.put("name", String.valueOf(file.getFileName()));
        settings.put("format", format == null ? kind : format);
        settings.put("dryRun", dryRun);
        put(settings, "source", source);
        put(settings, "zone", zone);
        put(settings, "delimiter", delimiter);
        put(settings, "columns", columns.isEmpty() ? null : columns);
        return deliveries
                .post("/imports", settings, UUID.randomUUID().toString())
                .as(ImportState.class)
                .id();
    }

    private static void put(Map<String, Object> settings, String name, @Nullable Object value) {
        if (value != null) {
            settings.put(name, value);
        }
    }

    private static void tell(ImportState state, long size, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%3d %%  %,d lines: %,d new, %,d known, %,d refused%n",
                size == 0 ? 100 : 100 * state.bytes() / size,
                state.linesDone(),
                state.recorded(),
                state.known(),
                state.refused());
        out.flush();
    }

    private int sum(ImportState done, Api deliveries, PrintWriter out) throws IOException {
        tell(done, done.bytes(), out);
        out.println(dryRun ? "That is what would be; nothing was recorded." : "Done.");
        if (done.refused() == 0) {
            return 0;
        }
        Path kept = errors == null ? file.resolveSibling("errors-" + file.getFileName()) : errors;
        download(deliveries, done.id(), kept);
        out.printf("%,d lines were refused. Mend them in %s and send that.%n", done.refused(), kept);
        return 1;
    }

    private static void download(Api deliveries, String id, Path to) throws IOException {
        HttpRequest question = HttpRequest.newBuilder(deliveries.base().resolve("/v1/imports/" + id + "/errors"))
                .header("Authorization", "Bearer " + deliveries.token())
                .build();
        try (InputStream content = HttpClient.newHttpClient()
                .send(question, BodyHandlers.ofInputStream())
                .body()) {
            Files.copy(content, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted", e));
        }
    }

    private int refuse(String reason) {
        command.commandLine().getErr().println(reason);
        return 1;
    }
}

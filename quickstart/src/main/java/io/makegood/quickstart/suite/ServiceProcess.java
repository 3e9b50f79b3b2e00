package io.makegood.quickstart.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** One run of a service's packaged program, from its start to its end. */
final class ServiceProcess {

    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(25);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
    private static final int LINES_TO_SHOW = 20;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private static final Executor EACH_IN_ITS_THREAD = task -> new Thread(task).start();

    private final Process process;
    private final Service service;
    private final URI ready;
    private final Path log;

    private ServiceProcess(Process process, Service service, URI ready, Path log) {
        this.process = process;
        this.service = service;
        this.ready = ready;
        this.log = log;
    }

    static ServiceProcess start(Service service, SuitePlan plan, int port, Map<String, String> environment) {
        Path program = service.program(plan.root());
        if (!Files.exists(program)) {
            throw new CannotStart(program + " is missing. Build it first: mvn package -DskipTests");
        }
        Path log = plan.data().logOf(service);
        ProcessBuilder builder = new ProcessBuilder(command(program))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            URI ready = URI.create("http://localhost:%d/q/health/ready".formatted(port));
            return new ServiceProcess(builder.start(), service, ready, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(Path program) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(java, "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", program.toString());
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Answers when the service is ready to serve; refuses with its last words when it ends instead. */
    void awaitReady() {
        long limit = System.nanoTime() + START_LIMIT.toNanos();
        while (!isReady()) {
            if (endsWithin(LOOK_AGAIN) || System.nanoTime() > limit) {
                throw new CannotStart("%s does not become ready. Its last words, from %s:%n%s"
                        .formatted(service.title(), log, lastWords()));
            }
        }
    }

    private boolean endsWithin(Duration wait) {
        try {
            return process.waitFor(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private boolean isReady() {
        HttpRequest question =
                HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(5)).build();
        try {
            return HTTP.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notListeningYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join(
                    System.lineSeparator(), lines.subList(Math.max(0, lines.size() - LINES_TO_SHOW), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void onExit(Runnable reaction) {
        process.onExit().thenRunAsync(reaction, EACH_IN_ITS_THREAD);
    }

    void askToStop() {
        process.destroy();
    }

    void awaitStop() {
        process.onExit()
                .completeOnTimeout(process, STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)
                .thenAccept(Process::destroyForcibly)
                .join();
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }
}

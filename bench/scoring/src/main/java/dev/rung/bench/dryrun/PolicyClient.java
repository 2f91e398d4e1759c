package dev.rung.bench.dryrun;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.bench.events.ShippedProgram;
import dev.rung.bench.events.WireFormat;
import dev.rung.testing.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;

/// Drafts and tries policies over HTTP.
final class PolicyClient implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;

    /// @param address where scoring-service answers
    PolicyClient(String address) {
        this.address = address;
    }

    /// The shipped policy, every tier of it a fifth harder to enter, and kept by no less.
    ///
    /// @return its version
    int draftStricter() throws IOException, InterruptedException {
        var policy = ShippedProgram.document();
        policy.remove("version");
        for (var tier : policy.withArray("ladder")) {
            long harder = tier.path("enter").asLong() * 6 / 5;
            ((ObjectNode) tier).put("enter", harder).put("keep", harder);
        }
        return ask("POST", "policies", policy.put("comment", "bench").toString())
                .path("version")
                .asInt();
    }

    /// From the request to a report that can be read.
    ///
    /// @throws IllegalStateException where it failed, or was not done in time
    DryRunResult dryRun(int version, Duration patience) throws IOException, InterruptedException {
        var path = "policies/" + version + "/dry-run";
        var begun = Instant.now();
        ask("POST", path, "");
        while (Instant.now().isBefore(begun.plus(patience))) {
            var run = ask("GET", path, "");
            switch (run.path("state").asText()) {
                case "RUNNING" -> Thread.sleep(PAUSE);
                case "DONE" -> {
                    return new DryRunResult(Duration.between(begun, Instant.now()), run.path("report"));
                }
                default -> throw new IllegalStateException("The dry run failed: " + run);
            }
        }
        throw new IllegalStateException("The dry run was not done after " + patience);
    }

    /// @param report as the service tells it
    record DryRunResult(Duration took, JsonNode report) {

        long customers() {
            return report.path("customers").asLong();
        }

        long movers() {
            return report.path("up").asLong()
                    + report.path("down").asLong()
                    + report.path("level").asLong();
        }
    }

    private JsonNode ask(String method, String path, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + "/api/v1/" + path))
                .header("Authorization", "Bearer " + Tokens.of("marketer"))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return WireFormat.JSON.readTree(answer.body());
    }

    @Override
    public void close() {
        http.close();
    }
}

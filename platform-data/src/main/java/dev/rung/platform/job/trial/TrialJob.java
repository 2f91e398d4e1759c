package dev.rung.platform.job.trial;

import dev.rung.platform.job.http.JsonHttp;
import dev.rung.platform.job.http.Variables;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Sends an event through the gateway and waits until the standing that it changed can be read there.
public final class TrialJob {

    /// A customer who spends nothing, so that no figure of the store's money changes by it.
    private static final String CUSTOMER = "RUNG-TRIAL";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final JsonHttp http;
    private final String gateway;

    private TrialJob(JsonHttp http, String gateway) {
        this.http = http;
        this.gateway = gateway;
    }

    public static void run(Map<String, String> environment) throws IOException, InterruptedException {
        var variables = new Variables(environment);
        try (var http = new JsonHttp(variables)) {
            http.login(
                    variables.required("RUNG_OIDC_URL"),
                    Map.of(
                            "grant_type", "client_credentials",
                            "client_id", variables.required("RUNG_TRIAL_CLIENT"),
                            "client_secret", variables.required("RUNG_TRIAL_SECRET")));
            new TrialJob(http, variables.required("RUNG_GATEWAY_URL"))
                    .run(Instant.now().truncatedTo(ChronoUnit.SECONDS));
        }
        System.out.println("An event went through the gateway, Kafka and scoring, and the standing shows it.");
    }

    private void run(Instant now) throws IOException, InterruptedException {
        var receipt = http.post(gateway + "/api/v1/events", "application/cloudevents+json", visit(now), Set.of(202))
                .body();
        if (receipt.path("accepted").asInt() != 1) {
            throw new IOException("The event was not accepted: " + receipt);
        }
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!isAssessed(now)) {
            if (System.nanoTime() > until) {
                throw new IOException("The event was accepted, but no standing of " + CUSTOMER + " shows it after "
                        + PATIENCE.toSeconds() + " s. Look at scoring-service's log and its consumers' lag.");
            }
            Thread.sleep(500);
        }
    }

    private boolean isAssessed(Instant since) throws IOException, InterruptedException {
        var standing = http.get(gateway + "/api/v1/customers/" + CUSTOMER + "/standing", Set.of(200, 404));
        var last = standing.body().path("lastEventAt").asText();
        return !last.isEmpty() && !Instant.parse(last).isBefore(since);
    }

    private static String visit(Instant now) {
        return """
            {"specversion": "1.0", "id": "%s", "source": "/trial", "type": "visit", "subject": "%s", "time": "%s", "data": {}}
            """.formatted(UUID.randomUUID(), CUSTOMER, now);
    }
}

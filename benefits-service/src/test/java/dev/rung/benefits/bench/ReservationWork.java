package dev.rung.benefits.bench;

import static dev.rung.benefits.reward.RewardShop.mug;

import dev.rung.benefits.ledger.Ledger;
import dev.rung.benefits.redemption.Member;
import dev.rung.testing.Tokens;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/// One posting over HTTP: a member reserves a reward. Beside the posting it writes the redemption and the key
/// of the request.
final class ReservationWork implements AutoCloseable, Callable<Void> {

    private static final int MEMBERS = 200;
    private static final long MANY = 1_000_000;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<String> tokens;
    private final String body;

    ReservationWork(Ledger ledger) {
        tokens = Stream.generate(() -> Member.known(ledger).withPoints(MANY))
                .limit(MEMBERS)
                .map(member -> Tokens.customer(member.shopper.externalId))
                .toList();
        body = "{\"reward\": \"%s\"}".formatted(mug(1, null, Map.of()));
    }

    @Override
    public Void call() throws Exception {
        var token = tokens.get(ThreadLocalRandom.current().nextInt(tokens.size()));
        var request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/v1/me/redemptions"))
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", "en")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body))
                .build();
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.body());
        }
        return null;
    }

    @Override
    public void close() {
        client.close();
    }
}

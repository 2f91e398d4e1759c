package dev.rung.system.ledger;

import static java.util.Objects.requireNonNull;

import dev.rung.system.ledger.InsistentClient.Answer;
import dev.rung.testing.Tokens;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/// Members redeem rewards, order at quoted prices and are given points, all at the same time, and each request
/// is sent until it is answered. What was acknowledged is kept, to be looked for in the ledger.
final class PostingLoad implements AutoCloseable {

    private static final int CLIENTS = 8;

    private final Queue<AcknowledgedPosting> acknowledged = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    private final InsistentClient client;
    private final List<String> members;
    private final String reward;
    private final List<Future<?>> running;
    private volatile boolean over;

    /// A transaction that the ledger must have, once.
    ///
    /// @param source kind and id, as transactions name it
    /// @param kind of the transaction
    record AcknowledgedPosting(String source, String kind) {}

    PostingLoad(InsistentClient client, List<String> members, String reward) {
        this.client = client;
        this.members = members;
        this.reward = reward;
        this.running = IntStream.range(0, CLIENTS)
                .<Future<?>>mapToObj(number -> threads.submit(() -> work(new Random(number))))
                .toList();
    }

    /// Fails as soon as one of the clients did.
    int acknowledged() throws Exception {
        for (var one : running) {
            if (one.isDone()) {
                one.get();
            }
        }
        return acknowledged.size();
    }

    /// Every request that is on its way is answered.
    List<AcknowledgedPosting> finish() throws Exception {
        over = true;
        for (var one : running) {
            one.get();
        }
        return List.copyOf(acknowledged);
    }

    private Void work(Random dice) throws Exception {
        while (!over) {
            var member = members.get(dice.nextInt(members.size()));
            switch (dice.nextInt(3)) {
                case 0 -> redeem(member, dice.nextBoolean());
                case 1 -> order(member, dice.nextBoolean());
                default -> give(member);
            }
        }
        return null;
    }

    private void redeem(String member, boolean confirm) throws Exception {
        var token = Tokens.customer(member);
        var reserved = client.post("me/redemptions", token, key(), Map.of("reward", reward));
        if (reserved.isDone()) {
            var id = id(reserved);
            acknowledge("redemption/" + id, "reserve");
            if (confirm
                    && client.post("me/redemptions/" + id + "/confirmation", token, key(), Map.of())
                            .isDone()) {
                acknowledge("redemption/" + id, "redeem");
            }
        }
    }

    private void order(String member, boolean pay) throws Exception {
        var store = Tokens.of("storefront");
        var line = Map.of("id", "l1", "product", "p1", "category", "tea", "quantity", 1, "price", cny("100.00"));
        var cart = Map.of("lines", List.of(line), "points", 2);
        var quoted = client.post("quotes", store, key(), Map.of("externalId", member, "cart", cart));
        var quote = "quotes/" + id(quoted);
        var confirmed = client.post(quote + "/confirmation", store, key(), Map.of("orderId", key()));
        if (confirmed.isDone() && confirmed.body().path("points").asInt() > 0) {
            acknowledge(quote.replace("quotes/", "quote/"), "reserve");
            if (pay && client.post(quote + "/payment", store, key(), Map.of()).isDone()) {
                acknowledge(quote.replace("quotes/", "quote/"), "redeem");
            }
        }
    }

    /// Approving takes no key: who approves again after a lost answer hears that it was decided.
    private void give(String member) throws Exception {
        var asked = client.post(
                "customers/" + member + "/points/adjustments",
                Tokens.of("agent"),
                key(),
                Map.of("points", 5, "reason", "goodwill", "note", "a gift"));
        if (asked.isDone()) {
            var approved = client.post(
                    "points/adjustments/" + id(asked) + "/approval", Tokens.of("approver"), key(), Map.of());
            if (approved.isDone() || approved.body().path("state").asText().equals("approved")) {
                acknowledge("adjustment/" + id(asked), "adjust");
            }
        }
    }

    private void acknowledge(String source, String kind) {
        acknowledged.add(new AcknowledgedPosting(source, kind));
    }

    private static String id(Answer answer) {
        return requireNonNull(answer.body().get("id"), () -> "no id in " + answer)
                .asText();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static Map<String, String> cny(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }

    @Override
    public void close() {
        over = true;
        threads.shutdownNow();
    }
}

package dev.rung.benefits;

import static dev.rung.contracts.Topic.BEHAVIOUR;
import static dev.rung.contracts.Topic.CUSTOMER_EVENTS;
import static dev.rung.contracts.Topic.TIER_EVENTS;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dev.rung.contracts.Money;
import dev.rung.contracts.TierRef;
import dev.rung.contracts.Topic;
import dev.rung.contracts.benefits.PointsEvent;
import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.customer.CustomerEvent.Customer;
import dev.rung.contracts.customer.CustomerEvent.Registered;
import dev.rung.contracts.scoring.TierEvent.Decision;
import dev.rung.contracts.scoring.TierEvent.Lost;
import dev.rung.contracts.scoring.TierEvent.Reached;
import dev.rung.testing.Events;
import dev.rung.testing.Tokens;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A customer, told about as the other services do it; their points, read as anybody does.
public final class Shopper {

    private static final List<String> LADDER = List.of("regular", "bronze", "silver", "gold", "diamond");

    public final UUID id = UUID.randomUUID();
    public final String externalId = "C-" + id;

    private final List<Sent> sent = new ArrayList<>();

    public Shopper registers() {
        var customer = new Customer(id, externalId, 1, "zh-CN", "Asia/Shanghai", Instant.now(), List.of());
        Events.send(CUSTOMER_EVENTS, id.toString(), new Registered(UUID.randomUUID(), Instant.now(), customer));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Database.count("select count(*) from known_customer where customer_id = ?", id) == 1);
        return this;
    }

    public Shopper visits() {
        return does(event(Instant.now()), new Behaviour.Visited(event(Instant.now())));
    }

    public Shopper pays(String orderId, String amount, Instant at) {
        var event = event(at);
        return does(event, new Behaviour.OrderPaid(event, orderId, money(amount), List.of()));
    }

    public Shopper completes(String orderId, Instant at) {
        var event = event(at);
        return does(event, new Behaviour.OrderCompleted(event, orderId));
    }

    public Shopper getsBack(@Nullable String orderId, String amount, Instant at) {
        var event = event(at);
        return does(event, new Behaviour.OrderRefunded(event, "R-" + event.eventId(), orderId, money(amount)));
    }

    public Shopper reaches(String tier, Instant at) {
        var eventId = UUID.randomUUID();
        var reached = new Reached(eventId, id, externalId, at, tier(tier), tier("regular"), 5000, 1);
        return send(new Sent(TIER_EVENTS, eventId, reached));
    }

    public Shopper loses(String before, String tier, Instant at) {
        var eventId = UUID.randomUUID();
        var decision = new Decision(eventId, id, externalId, at, 1);
        return send(new Sent(TIER_EVENTS, eventId, new Lost(decision, tier(tier), tier(before), 900, "cycle-end")));
    }

    /// All that was sent so far is delivered once more, the last first.
    public Shopper isToldAboutAgain() {
        for (var again : List.copyOf(sent).reversed()) {
            Events.send(again.topic(), id.toString(), again.event());
        }
        return this;
    }

    /// A fence: an order of nothing, paid last. Once it is known, so is everything sent before on its topic; and each
    /// tier is waited for.
    public Shopper whenAllIsTaken() {
        pays("fence-" + sent.size(), "0", Instant.now());
        sent.stream()
                .filter(event -> event.topic() == TIER_EVENTS || event == sent.getLast())
                .forEach(event -> await().atMost(Duration.ofSeconds(30))
                        .until(() ->
                                Database.count("select count(*) from facts where event_id = ?", event.eventId()) == 1));
        return this;
    }

    public JsonPath points() {
        return get("");
    }

    /// Newest first.
    public List<Map<String, Object>> entries() {
        return get("/entries").getList("items");
    }

    public JsonPath unmatchedRefunds() {
        return get("/unmatched-refunds");
    }

    public List<PointsEvent> announced() {
        return Events.read(Topic.POINTS_EVENTS, id.toString(), PointsEvent.class);
    }

    private JsonPath get(String what) {
        return given().auth()
                .oauth2(Tokens.of("benefits-manager"))
                .get("/api/v1/customers/{id}/points" + what, externalId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private Shopper does(Behaviour.Event event, Behaviour behaviour) {
        return send(new Sent(BEHAVIOUR, event.eventId(), behaviour));
    }

    private Shopper send(Sent one) {
        Events.send(one.topic(), id.toString(), one.event());
        sent.add(one);
        return this;
    }

    private Behaviour.Event event(Instant at) {
        return new Behaviour.Event(UUID.randomUUID(), id, externalId, at);
    }

    private static Money money(String amount) {
        return new Money(new BigDecimal(amount), "CNY");
    }

    private static TierRef tier(String code) {
        return new TierRef(code, LADDER.indexOf(code), Map.of("en", code));
    }

    private record Sent(Topic topic, UUID eventId, Object event) {}
}

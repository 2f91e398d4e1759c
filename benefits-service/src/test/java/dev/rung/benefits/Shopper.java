package dev.rung.benefits;

import static dev.rung.contracts.Topic.BEHAVIOUR;
import static dev.rung.contracts.Topic.FEEDBACK_EVENTS;
import static dev.rung.contracts.Topic.TIER_EVENTS;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dev.rung.contracts.Money;
import dev.rung.contracts.TierRef;
import dev.rung.contracts.Topic;
import dev.rung.contracts.benefits.PointsEvent;
import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.customer.Membership;
import dev.rung.contracts.customer.Membership.Restriction;
import dev.rung.contracts.feedback.FeedbackEvent.SurveyAnswered;
import dev.rung.contracts.scoring.TierEvent;
import dev.rung.contracts.scoring.TierEvent.Decision;
import dev.rung.contracts.scoring.TierEvent.Lost;
import dev.rung.contracts.scoring.TierEvent.Reached;
import dev.rung.contracts.scoring.TierEvent.Redated;
import dev.rung.contracts.scoring.TierEvent.TierSpan;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A customer, told about as the other services do it; their points, read as anybody does.
public final class Shopper {

    private static final List<String> LADDER = List.of("regular", "bronze", "silver", "gold", "diamond");

    public final UUID id = UUID.randomUUID();
    public final String externalId = "C-" + id;

    private final List<SentEvent> sent = new ArrayList<>();
    private final List<TierSpan> path = new ArrayList<>();
    private long revision;
    private final ToldCustomer customer = new ToldCustomer(id, externalId);

    public Shopper registers() {
        return registers(Instant.now());
    }

    public Shopper registers(Instant at) {
        customer.registers(at);
        return this;
    }

    /// Tells the member status, and waits until it is known.
    public Shopper stands(Membership membership) {
        customer.stands(membership);
        return this;
    }

    /// Becomes a part of another one, or one of its own where that is null, and waits until it is known.
    public Shopper isPartOf(@Nullable Shopper kept) {
        customer.isPartOf(kept == null ? null : kept.id);
        return this;
    }

    /// Likewise, and does not wait.
    public void becomesPartOf(Shopper kept) {
        customer.becomesPartOf(kept.id);
    }

    /// A membership that has this one exclusion.
    public static Membership excluded(Instant since, @Nullable Instant until) {
        return new Membership(List.of(), List.of(new Restriction("excluded", since, until, "reseller", "rule")));
    }

    public Shopper visits() {
        return does(event(Instant.now()), new Behaviour.Visited(event(Instant.now())));
    }

    public Shopper reviews(Instant at) {
        var event = event(at);
        return does(event, new Behaviour.ReviewPosted(event, null, "p1", 5));
    }

    public Shopper signsIn(Instant at) {
        var event = event(at);
        return does(event, new Behaviour.SignedIn(event));
    }

    public Shopper answersASurvey(Instant at) {
        var eventId = UUID.randomUUID();
        var answered = new SurveyAnswered(eventId, id, externalId, at, UUID.randomUUID());
        return send(new SentEvent(FEEDBACK_EVENTS, eventId, answered));
    }

    public Shopper pays(String orderId, String amount, Instant at) {
        var event = event(at);
        return does(event, new Behaviour.OrderPaid(event, orderId, money(amount), List.of(), null, null));
    }

    public Shopper paysInTrace(String traceparent, String orderId, String amount, Instant at) {
        var event = event(at);
        var paid = new Behaviour.OrderPaid(event, orderId, money(amount), List.of(), null, null);
        Events.send(BEHAVIOUR, id.toString(), paid, Map.of("traceparent", traceparent));
        return this;
    }

    public Shopper paysPart(String orderId, String paymentId, String amount, String total, Instant at) {
        var event = event(at);
        var paid = new Behaviour.OrderPaid(event, orderId, money(amount), List.of(), paymentId, money(total));
        return does(event, paid);
    }

    public Shopper completes(String orderId, Instant at) {
        var event = event(at);
        return does(event, new Behaviour.OrderCompleted(event, orderId));
    }

    public Shopper cancels(String orderId, Instant at) {
        var event = event(at);
        return does(event, new Behaviour.OrderCancelled(event, orderId));
    }

    public Shopper getsBack(@Nullable String orderId, String amount, Instant at) {
        return getsBack(null, orderId, amount, at);
    }

    public Shopper getsBack(@Nullable String refundId, @Nullable String orderId, String amount, Instant at) {
        var event = event(at);
        return does(event, new Behaviour.OrderRefunded(event, refundId, orderId, money(amount)));
    }

    public Shopper reaches(String tier, Instant at) {
        path.add(span(tier, at));
        return send(decided(at), decision -> new Reached(decision, tier(tier), tier("regular"), 5000, "behaviour"));
    }

    public Shopper loses(String before, String tier, Instant at) {
        path.add(span(tier, at));
        return send(decided(at), decision -> new Lost(decision, tier(tier), tier(before), 900, "cycle-end"));
    }

    /// By what is known now, the tier was reached at another time.
    public Shopper heldAllAlong(String tier, Instant since) {
        path.clear();
        path.add(span(tier, since));
        return send(decided(since), decision -> new Redated(decision, tier(tier), null));
    }

    /// All that was sent so far is delivered once more, the last first.
    public Shopper isSentAgain() {
        for (var again : List.copyOf(sent).reversed()) {
            Events.send(again.topic(), id.toString(), again.event());
        }
        return this;
    }

    /// Fences: an order of nothing, paid last, and the tiers once more. Once they are known, so is everything
    /// sent before on their topics.
    public Shopper awaitAllProcessed() {
        pays("fence-" + sent.size(), "0", Instant.now());
        var fence = sent.getLast().eventId();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Database.count("select count(*) from facts where event_id = ?", fence) == 1);
        if (!path.isEmpty()) {
            var decision = decided(path.getLast().since());
            Events.send(
                    TIER_EVENTS,
                    id.toString(),
                    new Redated(decision, tier(path.getLast().tier()), null));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> Database.count(
                                    "select count(*) from tier_spans where customer_id = ? and revision = ?",
                                    id,
                                    revision)
                            > 0);
        }
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

    public JsonPath partPaidOrders() {
        return get("/part-paid-orders");
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
        return send(new SentEvent(BEHAVIOUR, event.eventId(), behaviour));
    }

    private Decision decided(Instant at) {
        return new Decision(UUID.randomUUID(), id, externalId, at, 1, null, List.copyOf(path), ++revision, null);
    }

    private Shopper send(Decision decision, Function<Decision, TierEvent> event) {
        return send(new SentEvent(TIER_EVENTS, decision.eventId(), event.apply(decision)));
    }

    private Shopper send(SentEvent one) {
        Events.send(one.topic(), id.toString(), one.event());
        sent.add(one);
        return this;
    }

    private Behaviour.Event event(Instant at) {
        return new Behaviour.Event(UUID.randomUUID(), id, externalId, at, null);
    }

    private static Money money(String amount) {
        return new Money(new BigDecimal(amount), "CNY");
    }

    private static TierSpan span(String tier, Instant since) {
        return new TierSpan(tier, LADDER.indexOf(tier), since);
    }

    private static TierRef tier(String code) {
        return new TierRef(code, LADDER.indexOf(code), Map.of("en", code));
    }

    private record SentEvent(Topic topic, UUID eventId, Object event) {}
}

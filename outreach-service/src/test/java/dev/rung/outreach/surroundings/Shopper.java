package dev.rung.outreach.surroundings;

import static io.restassured.RestAssured.given;
import static java.util.UUID.randomUUID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rung.contracts.TierRef;
import dev.rung.contracts.Topic;
import dev.rung.contracts.customer.CustomerEvent.Consent;
import dev.rung.contracts.customer.CustomerEvent.ConsentChanged;
import dev.rung.contracts.customer.CustomerEvent.Customer;
import dev.rung.contracts.customer.CustomerEvent.MembershipChanged;
import dev.rung.contracts.customer.CustomerEvent.MergeUndone;
import dev.rung.contracts.customer.CustomerEvent.Merged;
import dev.rung.contracts.customer.CustomerEvent.Registered;
import dev.rung.contracts.customer.Membership;
import dev.rung.contracts.feedback.FeedbackEvent.Replied;
import dev.rung.contracts.scoring.AssessmentEvent.Keep;
import dev.rung.contracts.scoring.AssessmentEvent.Needed;
import dev.rung.contracts.scoring.TierEvent;
import dev.rung.contracts.scoring.TierEvent.AtRisk;
import dev.rung.contracts.scoring.TierEvent.Decision;
import dev.rung.contracts.scoring.TierEvent.InGrace;
import dev.rung.contracts.scoring.TierEvent.Lost;
import dev.rung.contracts.scoring.TierEvent.Reached;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import dev.rung.testing.Tokens;
import dev.rung.testing.VaultTable;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A customer of a test, and what the other services say about them.
public record Shopper(UUID id, String externalId, String locale) {

    public static final Duration PATIENCE = Duration.ofSeconds(60);
    public static final TierRef BRONZE = new TierRef("bronze", 1, Map.of("zh-CN", "铜牌", "en", "Bronze"));
    public static final TierRef SILVER = new TierRef("silver", 2, Map.of("zh-CN", "银牌", "en", "Silver"));
    public static final TierRef DIAMOND = new TierRef("diamond", 4, Map.of("zh-CN", "钻石", "en", "Diamond"));
    public static final TierRef GOLD = new TierRef("gold", 3, Map.of("zh-CN", "金牌", "en", "Gold"));

    private static final LocalDate END_OF_CYCLE = LocalDate.of(2027, 3, 1);
    private static final Instant LONG_AGO = Instant.parse("2026-01-05T08:00:00Z");

    public static Shopper speaking(String locale) {
        var id = randomUUID();
        return new Shopper(id, "C-" + id, locale);
    }

    /// Registered, and outreach-service has heard of it.
    public static Shopper known(String locale, boolean agreesToMail) {
        var shopper = speaking(locale);
        shopper.registers(agreesToMail);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(shopper.revisionHeard()).isEqualTo(1));
        return shopper;
    }

    public String address() {
        return externalId.toLowerCase(Locale.ROOT) + "@example.com";
    }

    public void registers(boolean agreesToMail) {
        var consents = agreesToMail ? List.of(new Consent("marketing", "email", true, LONG_AGO)) : List.<Consent>of();
        Events.send(
                Topic.CUSTOMER_EVENTS, id.toString(), new Registered(randomUUID(), LONG_AGO, customer(1, consents)));
    }

    public void withdrawsConsent() {
        saysNoToMarketingBy("email");
    }

    /// Whatever they said before. Returns when outreach-service has heard of it.
    public void saysNoToMarketingBy(String channel) {
        var changed = new Consent("marketing", channel, false, LONG_AGO);
        Events.send(
                Topic.CUSTOMER_EVENTS,
                id.toString(),
                new ConsentChanged(randomUUID(), LONG_AGO, customer(2, List.of(changed)), changed));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(revisionHeard()).isEqualTo(2));
    }

    /// Returns when outreach-service has heard of it.
    public void stands(Membership membership, long revision) {
        var consents = List.of(new Consent("marketing", "email", true, LONG_AGO));
        Events.send(
                Topic.CUSTOMER_EVENTS,
                id.toString(),
                new MembershipChanged(
                        randomUUID(),
                        LONG_AGO,
                        new Customer(
                                id,
                                externalId,
                                revision,
                                locale,
                                "Asia/Shanghai",
                                LONG_AGO,
                                consents,
                                null,
                                membership)));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(revisionHeard()).isEqualTo(revision));
    }

    /// Part of another customer, or one of their own again where that is null. Returns when outreach-service has
    /// heard of it.
    public void isPartOf(@Nullable Shopper kept, long revision) {
        var whole = kept == null ? null : kept.id();
        var customer = new Customer(id, externalId, revision, locale, "Asia/Shanghai", LONG_AGO, List.of(), whole);
        Events.send(
                Topic.CUSTOMER_EVENTS,
                id.toString(),
                whole == null
                        ? new MergeUndone(randomUUID(), LONG_AGO, customer, id)
                        : new Merged(randomUUID(), LONG_AGO, customer, whole));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(revisionHeard()).isEqualTo(revision));
    }

    public Reached reachedGold() {
        return reached(GOLD, SILVER, Instant.now());
    }

    public Reached reached(TierRef tier, TierRef before, Instant at) {
        return new Reached(decided(at), tier, before, 4200, "behaviour");
    }

    public AtRisk goldAtRisk() {
        return new AtRisk(decided(), GOLD, new Keep(END_OF_CYCLE, List.of(new Needed("growthValue", 6400, 1280))));
    }

    public InGrace goldInGrace() {
        return new InGrace(decided(), GOLD, new Keep(END_OF_CYCLE, List.of(new Needed("growthValue", 6400, 1280))));
    }

    public Lost lostGold() {
        return new Lost(decided(), SILVER, GOLD, 5120, "cycle-end");
    }

    public Decision decided() {
        return decided(Instant.now());
    }

    private Decision decided(Instant at) {
        return new Decision(randomUUID(), id, externalId, at, 1, null, null, 1, null);
    }

    public void hears(TierEvent event) {
        Events.send(Topic.TIER_EVENTS, id.toString(), event);
    }

    public void hears(Replied event) {
        Events.send(Topic.FEEDBACK_EVENTS, id.toString(), event);
    }

    /// All of the send ledger about this customer, as an agent sees it.
    public List<Map<String, Object>> ledger() {
        return ask(Tokens.of("agent"))
                .get("/api/v1/customers/{id}/messages?limit=200", externalId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    /// The ledger's rows about one happening, by channel.
    public Map<String, Object> entry(UUID occurrence, String channel) {
        return ledger().stream()
                .filter(entry ->
                        occurrence.toString().equals(entry.get("occurrence")) && channel.equals(entry.get("channel")))
                .findFirst()
                .orElse(Map.of());
    }

    public void awaitEntry(UUID occurrence, String channel, String state) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(entry(occurrence, channel)).containsEntry("state", state));
    }

    public ValidatableResponse inbox() {
        return asThemselves().get("/api/v1/me/inbox").then().statusCode(200);
    }

    public RequestSpecification asThemselves() {
        return ask(Tokens.customer(externalId));
    }

    public static RequestSpecification ask(String token) {
        return given().auth().oauth2(token);
    }

    private Customer customer(long revision, List<Consent> consents) {
        return new Customer(id, externalId, revision, locale, "Asia/Shanghai", LONG_AGO, consents, null);
    }

    private long revisionHeard() throws SQLException {
        try (var connection = database();
                var query = connection.prepareStatement("select revision from known_customer where customer_id = ?")) {
            query.setObject(1, id);
            var found = query.executeQuery();
            return found.next() ? found.getLong(1) : 0;
        }
    }

    /// The inbox as it lies in the database.
    public List<String> keptBodies() throws SQLException {
        try (var connection = database();
                var query = connection.prepareStatement("select body from inbox_messages where customer_id = ?")) {
            query.setObject(1, id);
            var found = query.executeQuery();
            var bodies = new ArrayList<String>();
            while (found.next()) {
                bodies.add(found.getString(1));
            }
            return bodies;
        }
    }

    public void isForgotten() {
        assertThat(VaultTable.forget("outreach", id)).isTrue();
    }

    public static Connection database() throws SQLException {
        return DriverManager.getConnection(Servers.jdbcUrl(), "outreach", "outreach");
    }
}

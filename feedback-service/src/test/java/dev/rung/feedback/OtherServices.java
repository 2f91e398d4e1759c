package dev.rung.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rung.contracts.TierRef;
import dev.rung.contracts.Topic;
import dev.rung.contracts.customer.CustomerEvent;
import dev.rung.contracts.customer.Membership;
import dev.rung.contracts.customer.Membership.Restriction;
import dev.rung.contracts.scoring.AssessmentEvent.Keep;
import dev.rung.contracts.scoring.AssessmentEvent.Needed;
import dev.rung.contracts.scoring.TierEvent;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The events of other services: a customer registered with them, a tier reached.
public final class OtherServices {

    private static final TierRef SILVER = new TierRef("silver", 2, Map.of("zh-CN", "银牌", "en", "Silver"));
    private static final TierRef GOLD = new TierRef("gold", 3, Map.of("zh-CN", "金牌", "en", "Gold"));

    private OtherServices() {}

    public record Member(UUID id, String externalId) {}

    /// Known here once this returns.
    public static Member registered() {
        return registered("zh-CN");
    }

    /// @param locale BCP 47 tag
    public static Member registered(String locale) {
        var member = new Member(UUID.randomUUID(), "C-" + UUID.randomUUID());
        var customer = new CustomerEvent.Customer(
                member.id(), member.externalId(), 1, locale, "Asia/Shanghai", Instant.now(), List.of(), null);
        Events.send(
                Topic.CUSTOMER_EVENTS,
                member.id().toString(),
                new CustomerEvent.Registered(UUID.randomUUID(), Instant.now(), customer));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(Api.asCustomer(member.externalId())
                                .get("me/feedback")
                                .statusCode())
                        .isEqualTo(200));
        return member;
    }

    /// Frozen or excluded, and known so here once this returns.
    public static void restricted(Member member, String status) {
        var membership =
                new Membership(List.of(), List.of(new Restriction(status, Instant.EPOCH, null, "dispute", "hand")));
        var customer = new CustomerEvent.Customer(
                member.id(),
                member.externalId(),
                2,
                "zh-CN",
                "Asia/Shanghai",
                Instant.now(),
                List.of(),
                null,
                membership);
        Events.send(
                Topic.CUSTOMER_EVENTS,
                member.id().toString(),
                new CustomerEvent.MembershipChanged(UUID.randomUUID(), Instant.now(), customer));
        await().atMost(Duration.ofSeconds(60)).until(() -> isKnownRestricted(member));
    }

    /// Part of another one, or one of their own again where that is null; known so here once this returns.
    public static void merged(Member member, @Nullable Member into, long revision) {
        var whole = into == null ? null : into.id();
        var customer = new CustomerEvent.Customer(
                member.id(), member.externalId(), revision, "zh-CN", "Asia/Shanghai", Instant.now(), List.of(), whole);
        Events.send(
                Topic.CUSTOMER_EVENTS,
                member.id().toString(),
                whole == null
                        ? new CustomerEvent.MergeUndone(UUID.randomUUID(), Instant.now(), customer, member.id())
                        : new CustomerEvent.Merged(UUID.randomUUID(), Instant.now(), customer, whole));
        await().atMost(Duration.ofSeconds(60)).until(() -> revisionOf(member) == revision);
    }

    private static long revisionOf(Member member) throws SQLException {
        try (var connection = DriverManager.getConnection(Servers.jdbcUrl(), "feedback", "feedback");
                var query = connection.prepareStatement("select revision from known_customer where customer_id = ?")) {
            query.setObject(1, member.id());
            var found = query.executeQuery();
            return found.next() ? found.getLong(1) : 0;
        }
    }

    private static boolean isKnownRestricted(Member member) throws SQLException {
        try (var connection = DriverManager.getConnection(Servers.jdbcUrl(), "feedback", "feedback");
                var query = connection.prepareStatement(
                        "select 1 from known_customer where customer_id = ? and membership is not null")) {
            query.setObject(1, member.id());
            return query.executeQuery().next();
        }
    }

    public static TierEvent.Reached goldReachedBy(Member member) {
        return goldReachedBy(member, Instant.parse("2026-03-02T09:30:00Z"));
    }

    public static TierEvent.Reached goldReachedBy(Member member, Instant since) {
        return new TierEvent.Reached(decided(member, since, 7, 1), GOLD, SILVER, 4200, "behaviour");
    }

    /// By what is known now gold was reached at another time.
    public static TierEvent.Redated goldDatedAnewFor(Member member, Instant since, long revision) {
        return new TierEvent.Redated(along(member, since, revision), GOLD, SILVER);
    }

    /// @param revision of the assessment that it came of
    public static TierEvent.Reached goldReachedBy(Member member, Instant since, long revision) {
        return new TierEvent.Reached(along(member, since, revision), GOLD, SILVER, 4200, "behaviour");
    }

    private static TierEvent.Decision along(Member member, Instant since, long revision) {
        var path = List.of(
                new TierEvent.TierSpan("silver", 2, Instant.parse("2026-01-05T04:00:00Z")),
                new TierEvent.TierSpan("gold", 3, since));
        return new TierEvent.Decision(
                UUID.randomUUID(), member.id(), member.externalId(), since, 7, null, path, revision, null);
    }

    public static TierEvent.Lost goldLostBy(Member member) {
        return new TierEvent.Lost(decidedAbout(member), SILVER, GOLD, 900, "cycle-end");
    }

    public static TierEvent.AtRisk goldAtRiskOf(Member member) {
        var keep = new Keep(LocalDate.of(2027, 3, 1), List.of(new Needed("growthValue", 6400, 1280)));
        return new TierEvent.AtRisk(decidedAbout(member), GOLD, keep);
    }

    public static TierEvent.ChurnWarned warningOf(Member member) {
        return new TierEvent.ChurnWarned(decidedAbout(member), "middle", List.of("silence", "fewer-orders"));
    }

    public static void send(TierEvent event) {
        var decision = Objects.requireNonNull(event.decision());
        Events.send(Topic.TIER_EVENTS, decision.customerId().toString(), event);
    }

    private static TierEvent.Decision decidedAbout(Member member) {
        return decided(member, Instant.parse("2027-01-30T16:00:00Z"), 8, 10);
    }

    private static TierEvent.Decision decided(Member member, Instant at, int policyVersion, long revision) {
        return new TierEvent.Decision(
                UUID.randomUUID(), member.id(), member.externalId(), at, policyVersion, null, null, revision, null);
    }

    /// Can be appealed against once this returns.
    public static TierEvent.Reached decisionAbout(Member member) {
        var decision = goldReachedBy(member);
        send(decision);
        awaitKnown(member, decision);
        return decision;
    }

    public static void awaitKnown(Member member, TierEvent decision) {
        var id = Objects.requireNonNull(decision.decision()).eventId().toString();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(decisionsOf(member)).contains(id));
    }

    public static List<String> decisionsOf(Member member) {
        return Api.asCustomer(member.externalId())
                .get("me/decisions")
                .jsonPath()
                .getList("items.decisionId", String.class);
    }
}

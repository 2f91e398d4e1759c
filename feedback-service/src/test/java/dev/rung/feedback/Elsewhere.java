package dev.rung.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rung.contracts.TierRef;
import dev.rung.contracts.Topic;
import dev.rung.contracts.customer.CustomerEvent;
import dev.rung.contracts.scoring.TierEvent;
import dev.rung.testing.Events;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What the other services did: a customer registered with them, a tier reached.
public final class Elsewhere {

    private static final TierRef SILVER = new TierRef("silver", 2, Map.of("zh-CN", "银牌", "en", "Silver"));
    private static final TierRef GOLD = new TierRef("gold", 3, Map.of("zh-CN", "金牌", "en", "Gold"));

    private Elsewhere() {}

    public record Member(UUID id, String externalId) {}

    /// Known here once this returns.
    public static Member registered() {
        var member = new Member(UUID.randomUUID(), "C-" + UUID.randomUUID());
        var customer = new CustomerEvent.Customer(
                member.id(), member.externalId(), 1, "zh-CN", "Asia/Shanghai", Instant.now(), List.of());
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

    public static TierEvent.Reached goldReachedBy(Member member) {
        return new TierEvent.Reached(
                UUID.randomUUID(),
                member.id(),
                member.externalId(),
                Instant.parse("2026-03-02T09:30:00Z"),
                GOLD,
                SILVER,
                4200,
                7);
    }

    public static void send(TierEvent.Reached decision) {
        Events.send(Topic.TIER_EVENTS, decision.customerId().toString(), decision);
    }

    /// Can be appealed against once this returns.
    public static TierEvent.Reached decisionAbout(Member member) {
        var decision = goldReachedBy(member);
        send(decision);
        awaitKnown(member, decision);
        return decision;
    }

    public static void awaitKnown(Member member, TierEvent.Reached decision) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(decisionsOf(member))
                        .contains(decision.eventId().toString()));
    }

    public static List<String> decisionsOf(Member member) {
        return Api.asCustomer(member.externalId())
                .get("me/decisions")
                .jsonPath()
                .getList("items.id", String.class);
    }
}

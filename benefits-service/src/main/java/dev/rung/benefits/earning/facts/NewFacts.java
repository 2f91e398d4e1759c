package dev.rung.benefits.earning.facts;

import static java.util.Comparator.comparing;

import dev.rung.benefits.earning.facts.Fact.Completed;
import dev.rung.benefits.earning.facts.Fact.Paid;
import dev.rung.benefits.earning.facts.Fact.Refunded;
import dev.rung.benefits.earning.facts.Fact.TierPath;
import dev.rung.benefits.ledger.settlement.LotTarget;
import dev.rung.benefits.ledger.settlement.SettlementCause;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// What was told just now, to say why a lot changed: the latest news of the order itself, else the latest of its
/// customer that names no order, else of another order, whose share of a refund may have moved.
public final class NewFacts {

    private final Map<Object, Fact> latest = new HashMap<>();

    public static NewFacts of(Collection<Fact> facts) {
        var news = new NewFacts();
        facts.stream()
                .sorted(comparing(Fact::occurredAt).thenComparing(Fact::eventId))
                .forEach(fact -> {
                    news.latest.put(new About(fact.customerId(), Optional.ofNullable(fact.orderId())), fact);
                    news.latest.put(fact.customerId(), fact);
                });
        return news;
    }

    public SettlementCause causeOf(LotTarget claim) {
        return Stream.of(
                        new About(claim.customerId(), Optional.of(claim.orderId())),
                        new About(claim.customerId(), Optional.empty()),
                        claim.customerId())
                .map(latest::get)
                .filter(Objects::nonNull)
                .findFirst()
                .map(fact -> new SettlementCause(kind(fact), fact.eventId(), fact.occurredAt()))
                .orElseGet(() -> new SettlementCause(
                        SettlementCause.CauseKind.TIME,
                        null,
                        claim.activeSince().orElse(claim.paidAt())));
    }

    private static SettlementCause.CauseKind kind(Fact fact) {
        return switch (fact) {
            case Paid _ -> SettlementCause.CauseKind.PAYMENT;
            case Completed _ -> SettlementCause.CauseKind.COMPLETION;
            case Refunded _ -> SettlementCause.CauseKind.REFUND;
            case TierPath _ -> SettlementCause.CauseKind.TIER;
        };
    }

    private record About(UUID customerId, Optional<String> orderId) {}
}

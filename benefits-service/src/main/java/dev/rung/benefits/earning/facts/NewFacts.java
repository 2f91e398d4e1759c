package dev.rung.benefits.earning.facts;

import static java.util.Comparator.comparing;

import dev.rung.benefits.earning.facts.Fact.Acted;
import dev.rung.benefits.earning.facts.Fact.Cancelled;
import dev.rung.benefits.earning.facts.Fact.Completed;
import dev.rung.benefits.earning.facts.Fact.Paid;
import dev.rung.benefits.earning.facts.Fact.Referred;
import dev.rung.benefits.earning.facts.Fact.Refunded;
import dev.rung.benefits.earning.facts.Fact.TierPath;
import dev.rung.benefits.ledger.lot.LotTarget;
import dev.rung.benefits.ledger.lot.SettlementCause;
import dev.rung.benefits.ledger.lot.Source;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// The facts that were just added, to name the cause of a change to a lot: the latest fact about the order
/// itself, else the latest about its customer that names none, else the latest about another order, whose
/// share of a refund may have changed. A completion takes no points back: it hides no refund that came with it.
public final class NewFacts {

    private final Map<Object, Fact> latest = new HashMap<>();

    public static NewFacts of(Collection<Fact> facts) {
        var news = new NewFacts();
        facts.stream()
                .filter(fact -> !(fact instanceof Cancelled))
                .sorted(comparing(Fact::occurredAt).thenComparing(Fact::eventId))
                .forEach(fact -> {
                    news.add(
                            new FactSubject(
                                    fact.customerId(),
                                    Optional.ofNullable(fact.source()).map(Source::name)),
                            fact);
                    news.add(fact.customerId(), fact);
                });
        return news;
    }

    private void add(Object subject, Fact fact) {
        latest.merge(
                subject,
                fact,
                (before, next) -> before instanceof Refunded && next instanceof Completed ? before : next);
    }

    public SettlementCause causeOf(LotTarget target) {
        return Stream.of(
                        new FactSubject(
                                target.customerId(), Optional.of(target.source().name())),
                        new FactSubject(target.customerId(), Optional.empty()),
                        target.customerId())
                .map(latest::get)
                .filter(Objects::nonNull)
                .findFirst()
                .map(NewFacts::cause)
                .orElseGet(() -> new SettlementCause(
                        SettlementCause.CauseKind.TIME,
                        null,
                        target.activeSince().orElse(target.earnedAt())));
    }

    /// A referral falls by a fact about the order, in its moment. Where it stands, nothing is given
    /// before that.
    private static SettlementCause cause(Fact fact) {
        var by = fact instanceof Acted acted ? acted.decidedBy() : null;
        var kind = kind(fact);
        if (by == null) {
            return new SettlementCause(kind, fact.eventId(), fact.occurredAt());
        }
        if (kind != SettlementCause.CauseKind.ACTION) {
            return new SettlementCause(kind(by), by.eventId(), by.occurredAt());
        }
        var at = by.occurredAt().isAfter(fact.occurredAt()) ? by.occurredAt() : fact.occurredAt();
        return new SettlementCause(kind, fact.eventId(), at);
    }

    private static SettlementCause.CauseKind kind(Fact fact) {
        return switch (fact) {
            case Paid _ -> SettlementCause.CauseKind.PAYMENT;
            case Completed _ -> SettlementCause.CauseKind.COMPLETION;
            case Cancelled _, Referred _ -> throw new IllegalArgumentException("It moves no points: " + fact.eventId());
            case Refunded _ -> SettlementCause.CauseKind.REFUND;
            case Acted acted -> acted.stands() ? SettlementCause.CauseKind.ACTION : SettlementCause.CauseKind.REFUND;
            case TierPath _ -> SettlementCause.CauseKind.TIER;
        };
    }

    private record FactSubject(UUID customerId, Optional<String> source) {}
}

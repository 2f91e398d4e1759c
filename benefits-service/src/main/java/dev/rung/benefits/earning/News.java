package dev.rung.benefits.earning;

import static java.util.Comparator.comparing;

import dev.rung.benefits.earning.Fact.Completed;
import dev.rung.benefits.earning.Fact.Paid;
import dev.rung.benefits.earning.Fact.Refunded;
import dev.rung.benefits.earning.Fact.TierPath;
import dev.rung.benefits.ledger.Cause;
import dev.rung.benefits.ledger.Cause.Kind;
import dev.rung.benefits.ledger.Claim;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// What was told just now, to say why a lot changed: the latest news of the order itself, else the latest of its
/// customer that names no order, else of another order, whose share of a refund may have moved.
final class News {

    private final Map<Object, Fact> latest = new HashMap<>();

    static News of(Collection<Fact> facts) {
        var news = new News();
        facts.stream()
                .sorted(comparing(Fact::occurredAt).thenComparing(Fact::eventId))
                .forEach(fact -> {
                    news.latest.put(new About(fact.customerId(), Optional.ofNullable(fact.orderId())), fact);
                    news.latest.put(fact.customerId(), fact);
                });
        return news;
    }

    Cause causeOf(Claim claim) {
        return Stream.of(
                        new About(claim.customerId(), Optional.of(claim.orderId())),
                        new About(claim.customerId(), Optional.empty()),
                        claim.customerId())
                .map(latest::get)
                .filter(Objects::nonNull)
                .findFirst()
                .map(fact -> new Cause(kind(fact), fact.eventId(), fact.occurredAt()))
                .orElseGet(() -> new Cause(Kind.TIME, null, claim.activeSince().orElse(claim.paidAt())));
    }

    private static Kind kind(Fact fact) {
        return switch (fact) {
            case Paid _ -> Kind.PAYMENT;
            case Completed _ -> Kind.COMPLETION;
            case Refunded _ -> Kind.REFUND;
            case TierPath _ -> Kind.TIER;
        };
    }

    private record About(UUID customerId, Optional<String> orderId) {}
}

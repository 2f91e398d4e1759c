package dev.rung.benefits.earning.referral;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import dev.rung.benefits.earning.facts.CustomerFacts;
import dev.rung.benefits.earning.facts.Fact;
import dev.rung.benefits.earning.facts.Fact.Acted;
import dev.rung.benefits.earning.facts.Fact.Cancelled;
import dev.rung.benefits.earning.facts.Fact.OfOrder;
import dev.rung.benefits.earning.facts.Fact.Paid;
import dev.rung.benefits.earning.facts.Fact.Referred;
import dev.rung.benefits.earning.facts.Fact.Refunded;
import dev.rung.benefits.earning.facts.Facts;
import dev.rung.benefits.earning.facts.OrderBooks;
import dev.rung.benefits.earning.facts.ReportedFact;
import dev.rung.benefits.earning.facts.TierHistory;
import dev.rung.benefits.earning.referral.Referrals.Referral;
import dev.rung.benefits.ledger.LotHolder;
import dev.rung.benefits.ledger.lot.SourceKind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Keeps what became of newcomers' first orders, in the transaction that settles their facts.
@ApplicationScoped
public class FollowingReferrals {

    private final Referrals referrals;
    private final Facts facts;
    private final ReferralPolicy policy;

    FollowingReferrals(Referrals referrals, Facts facts, ReferralTerms terms) {
        this.referrals = referrals;
        this.facts = facts;
        this.policy = new ReferralPolicy(terms.leastKept());
    }

    /// All customers whose points these facts may change: also those who invited the customers. They are locked
    /// together, in one order.
    public Uni<List<LotHolder>> holders(Collection<ReportedFact> reported) {
        var own = reported.stream().map(ReportedFact::holder);
        var told = referred(reported).map(one -> new LotHolder(one.referrer(), one.referrerExternalId()));
        var holders = Stream.concat(own, told).distinct().toList();
        var newcomers = reported.stream()
                .map(ReportedFact::fact)
                .filter(fact -> fact instanceof OfOrder || fact instanceof Referred)
                .map(Fact::customerId)
                .collect(Collectors.toSet());
        return referrals
                .inviters(newcomers)
                .map(inviters -> Stream.concat(holders.stream(), inviters.stream())
                        .distinct()
                        .toList());
    }

    /// An invitation was told in another transaction while this one waited for its locks. Begun anew, this one
    /// locks the inviter too.
    public static final class InviterNotLocked extends RuntimeException {

        InviterNotLocked() {
            super("An invitation was told at the same time", null, false, false);
        }
    }

    /// Fails with [InviterNotLocked] where an inviter is not among those who are locked.
    ///
    /// @param news facts that were just added
    /// @param locked the [#holders], on whom the caller holds the locks
    /// @return the actions of newcomers and inviters that came of it, or are taken back by it
    public Uni<List<Fact>> follow(
            Collection<ReportedFact> reported, Collection<Fact> news, Collection<LotHolder> locked) {
        var ids = locked.stream().map(LotHolder::customerId).collect(Collectors.toSet());
        var accepted = referred(reported).toList();
        var told = accepted.stream().map(Fact::customerId).collect(Collectors.toSet());
        var ordered = OrderBooks.only(OfOrder.class, news).collect(groupingBy(Fact::customerId));
        var asked = Stream.concat(told.stream(), ordered.keySet().stream()).collect(Collectors.toSet());
        return referrals.add(accepted).chain(() -> referrals.of(asked)).chain(found -> {
            var concerned = found.stream()
                    .filter(one -> told.contains(one.newcomer())
                            || ordered.getOrDefault(one.newcomer(), List.of()).stream()
                                    .anyMatch(fact -> mayConcern(one, fact)))
                    .toList();
            if (concerned.stream().anyMatch(one -> !ids.contains(one.referrer()))) {
                throw new InviterNotLocked();
            }
            return concerned.isEmpty() ? Uni.createFrom().item(List.of()) : decide(concerned, ordered);
        });
    }

    /// Once a first order is known, another one that was paid later changes nothing. A refund may be one of
    /// the first order whatever it names: it is taken from the order of its earliest report.
    private static boolean mayConcern(Referral referral, OfOrder fact) {
        var paidAt = referral.paidAt();
        return paidAt == null
                || fact instanceof Refunded
                || fact.orderId() == null
                || fact.orderId().equals(referral.orderId())
                || !fact.occurredAt().isAfter(paidAt);
    }

    private Uni<List<Fact>> decide(List<Referral> concerned, Map<UUID, List<OfOrder>> news) {
        var newcomers = concerned.stream().map(Referral::newcomer).collect(Collectors.toSet());
        return facts.of(newcomers).chain(known -> {
            var orders = known.stream().collect(groupingBy(Fact::customerId));
            var changed = concerned.stream()
                    .map(before -> new ChangedReferral(before, after(before, orders)))
                    .filter(one -> !one.before().equals(one.after()))
                    .toList();
            return referrals
                    .update(changed.stream().map(ChangedReferral::after).toList())
                    .replaceWith(changed.stream()
                            .filter(ChangedReferral::movesPoints)
                            .flatMap(one ->
                                    one.actions(news.getOrDefault(one.after().newcomer(), List.of())))
                            .toList());
        });
    }

    private Referral after(Referral before, Map<UUID, List<OfOrder>> orders) {
        var own = orders.getOrDefault(before.newcomer(), List.of());
        var history = CustomerFacts.of(before.newcomer(), own, TierHistory.UNKNOWN);
        return policy.decide(before.acceptedAt(), firstPaidAt(own), history)
                .map(first -> with(
                        before,
                        first.orderId(),
                        first.paidAt(),
                        first.earns() ? first.completedAt().orElseThrow() : before.completedAt(),
                        first.earns(),
                        history.shops().getOrDefault(first.orderId(), before.shop())))
                .orElseGet(() -> with(before, null, null, before.completedAt(), false, before.shop()));
    }

    /// Also of a part: an order counts as paid by its last part, and who had paid for a part was no newcomer.
    static Optional<Instant> firstPaidAt(Collection<OfOrder> orders) {
        return OrderBooks.only(Paid.class, orders)
                .filter(paid -> paid.amount().signum() > 0)
                .map(Fact::occurredAt)
                .min(naturalOrder());
    }

    private static Referral with(
            Referral before,
            @Nullable String orderId,
            @Nullable Instant paidAt,
            @Nullable Instant completedAt,
            boolean stands,
            @Nullable String shop) {
        return new Referral(
                before.referralId(),
                before.newcomer(),
                before.referrer(),
                before.acceptedAt(),
                orderId,
                paidAt,
                completedAt,
                stands,
                shop);
    }

    private static Stream<Referred> referred(Collection<ReportedFact> reported) {
        return reported.stream()
                .map(ReportedFact::fact)
                .filter(Referred.class::isInstance)
                .map(Referred.class::cast)
                .filter(one -> !one.referrer().equals(one.customerId()));
    }

    private record ChangedReferral(Referral before, Referral after) {

        Stream<Fact> actions(Collection<OfOrder> news) {
            var by = decidedBy(news);
            return Stream.of(
                    acted(after.newcomer(), SourceKind.INVITED, by), acted(after.referrer(), SourceKind.REFERRAL, by));
        }

        private Acted acted(UUID customer, SourceKind kind, @Nullable OfOrder by) {
            var id = after.referralId();
            var at = requireNonNull(after.completedAt());
            return new Acted(id, customer, at, kind, id.toString(), after.shop(), after.stands(), by);
        }

        /// While the first order stays the same, money that went back decides; else the payment that made
        /// another one the first. Of several the latest.
        private @Nullable OfOrder decidedBy(Collection<OfOrder> news) {
            var isSame = Objects.equals(before.orderId(), after.orderId());
            return news.stream()
                    .filter(fact -> !(fact instanceof Cancelled) && mayConcern(before, fact))
                    .max(comparing((OfOrder fact) -> isSame == (fact instanceof Refunded))
                            .thenComparing(fact -> Objects.equals(fact.orderId(), after.orderId()))
                            .thenComparing(Fact::occurredAt)
                            .thenComparing(Fact::eventId))
                    .orElse(null);
        }

        boolean movesPoints() {
            return after.completedAt() != null
                    && (before.stands() != after.stands()
                            || !after.completedAt().equals(before.completedAt()));
        }
    }
}

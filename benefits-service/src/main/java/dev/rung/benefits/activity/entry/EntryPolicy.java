package dev.rung.benefits.activity.entry;

import dev.rung.benefits.activity.entry.EntryDecision.Admitted;
import dev.rung.benefits.activity.entry.EntryDecision.AllDrawn;
import dev.rung.benefits.activity.entry.EntryDecision.EnteredBefore;
import dev.rung.benefits.activity.entry.EntryDecision.NotBegun;
import dev.rung.benefits.activity.entry.EntryDecision.Over;
import dev.rung.benefits.activity.entry.EntryDecision.PointsMissing;
import dev.rung.benefits.activity.entry.EntryDecision.TierBelow;
import dev.rung.benefits.catalogue.terms.QuotaPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Decides whether a customer may take part in an activity. The rules are asked in the order written here and
/// the first refusal stands: what is in everybody's way comes before what is in this customer's, and points,
/// which they can still collect, come last.
public final class EntryPolicy {

    private final List<String> ladder;
    private final LocalDate today;

    /// @param ladder the tiers, from the lowest to the highest
    /// @param today in the store's zone
    public EntryPolicy(List<String> ladder, LocalDate today) {
        this.ladder = ladder;
        this.today = today;
    }

    /// A customer as the rules look at them.
    ///
    /// @param rank of their tier in the ladder
    /// @param enteredToday how often they took part today
    /// @param entered how often they ever did
    /// @param spendable points
    public record EntryClaim(int rank, int enteredToday, int entered, long spendable) {}

    public EntryDecision decide(ActivityOffer offer, EntryClaim claim) {
        return closed(offer)
                .or(() -> forThisCustomer(offer, claim))
                .or(() -> allDrawn(offer))
                .or(() -> tooFew(offer, claim))
                .orElseGet(Admitted::new);
    }

    /// For somebody of whom nothing is known.
    public EntryDecision decide(ActivityOffer offer) {
        return closed(offer).or(() -> allDrawn(offer)).orElseGet(Admitted::new);
    }

    private Optional<EntryDecision> closed(ActivityOffer offer) {
        if (offer.state() == ActivityState.DRAFT) {
            return Optional.of(new NotBegun(null));
        }
        if (offer.isOver(today)) {
            return Optional.of(new Over());
        }
        var from = offer.content().from();
        return from.isAfter(today) ? Optional.of(new NotBegun(from)) : Optional.empty();
    }

    /// A tier that the ladder does not have any more lets nobody in: it is for people to say which one it is
    /// now.
    private Optional<EntryDecision> forThisCustomer(ActivityOffer offer, EntryClaim claim) {
        var lowest = offer.content().lowestTier();
        if (lowest != null && (!ladder.contains(lowest) || claim.rank() < ladder.indexOf(lowest))) {
            return Optional.of(new TierBelow(lowest));
        }
        return offer.content().entryLimit().flatMap(limit -> {
            var had = limit.period() == QuotaPeriod.DAY ? claim.enteredToday() : claim.entered();
            return had >= limit.most()
                    ? Optional.of(new EnteredBefore(
                            limit.most(),
                            limit.period()
                                    .next(today)
                                    .filter(next ->
                                            !next.isAfter(offer.content().until()))
                                    .orElse(null)))
                    : Optional.empty();
        });
    }

    private static Optional<EntryDecision> allDrawn(ActivityOffer offer) {
        var remaining = offer.remaining();
        return remaining != null && remaining <= 0 ? Optional.of(new AllDrawn()) : Optional.empty();
    }

    private static Optional<EntryDecision> tooFew(ActivityOffer offer, EntryClaim claim) {
        var missing = offer.content().price() - Math.max(0, claim.spendable());
        return missing > 0 ? Optional.of(new PointsMissing(missing)) : Optional.empty();
    }
}

package dev.rung.benefits.ledger;

import dev.rung.benefits.ledger.Posting.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Decides the transactions that bring a lot to what is claimed for it. A lot that is already there gets none, which
/// is what makes every delivery and every restart harmless.
///
/// First the amount is settled, then what is due becomes available. Points are given as pending; they are taken back
/// from the pending first, then from the available.
final class SettlementPolicy {

    private SettlementPolicy() {}

    static Settled settle(Lot before, Claim claim, Cause cause) {
        var postings = new ArrayList<Posting>(2);
        var lot = before.under(claim);
        var difference = claim.keeps() - lot.issued();
        if (difference > 0) {
            lot = post(given(lot, difference, claim, cause), lot, postings);
        } else if (difference < 0) {
            var taken = takenBack(lot, -difference, claim.reversal(), cause);
            lot = taken.isPresent() ? post(taken.get(), lot, postings) : lot;
        }
        if (claim.activeSince().isPresent() && lot.pending() > 0) {
            var activated =
                    new Posting(Kind.ACTIVATE, cause, claim.activeSince().get(), -lot.pending(), lot.pending());
            lot = post(activated, lot, postings);
        }
        return new Settled(before, lot, postings);
    }

    private static Lot post(Posting posting, Lot lot, List<Posting> postings) {
        postings.add(posting);
        return lot.after(posting);
    }

    private static Posting given(Lot lot, long points, Claim claim, Cause cause) {
        return lot.postings() == 0
                ? new Posting(Kind.EARN, cause, claim.paidAt(), points, 0)
                : new Posting(Kind.ADJUST, cause, cause.occurredAt(), points, 0);
    }

    private static Optional<Posting> takenBack(Lot lot, long points, Reversal reversal, Cause cause) {
        var pending = Math.min(points, lot.pending());
        var available = switch (reversal) {
            case ONLY_PENDING, WITHIN_BALANCE -> Math.clamp(points - pending, 0, Math.max(0, lot.available()));
            case UNLIMITED -> points - pending;
        };
        if (pending + available == 0) {
            return Optional.empty();
        }
        var kind = cause.kind() == Cause.Kind.REFUND ? Kind.REVERSE : Kind.ADJUST;
        return Optional.of(new Posting(kind, cause, cause.occurredAt(), -pending, -available));
    }

    /// @param before the lot as it was found, or just opened
    record Settled(Lot before, Lot lot, List<Posting> postings) {

        /// Nothing to keep: the lot was there and is as it was.
        boolean unchanged() {
            return postings.isEmpty() && before.equals(lot);
        }
    }
}

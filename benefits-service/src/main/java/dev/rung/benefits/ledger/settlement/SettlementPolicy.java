package dev.rung.benefits.ledger.settlement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Decides the transactions that bring a lot to its target. A lot that is already there gets none, which
/// is what makes every delivery and every restart harmless.
///
/// First the amount is settled, then what is due becomes available, at last what came to its end expires. Points are
/// given as pending; they are taken back from the pending first, then from the available. Nothing on a lot is dated
/// before the latest of its points were given.
///
/// Once a lot's last day is over, a refund takes nothing more from it, under any reversal: the points are gone. Points
/// that a late fact adds are given and expire at once, so that the books are the same whether the fact came before the
/// end or after it.
public final class SettlementPolicy {

    private SettlementPolicy() {}

    public static SettledLot settle(Lot before, LotTarget target, SettlementCause cause) {
        var postings = new ArrayList<Posting>(3);
        var lot = before.updatedBy(target);
        var tooSoon = tooSoon(lot, target, cause);
        lot = tooSoon.isPresent() ? post(tooSoon.get(), lot, postings) : lot;
        var difference = target.retained() - lot.issued();
        if (difference > 0) {
            lot = post(given(lot, difference, target, cause), lot, postings);
        } else if (target.endedAt().isEmpty()) {
            var taken = takenBack(lot, -difference, target.reversal(), cause);
            lot = taken.isPresent() ? post(taken.get(), lot, postings) : lot;
        }
        if (target.activeSince().isPresent() && becomesAvailable(lot, target)) {
            var at = lot.notBeforeGiven(target.activeSince().get());
            lot = post(
                    Posting.of(Posting.PostingKind.ACTIVATE, cause, at, -lot.pending(), lot.pending()), lot, postings);
        }
        if (target.endedAt().isPresent() && lot.held() > 0) {
            lot = post(expired(lot, target.endedAt().get()), lot, postings);
        }
        return new SettledLot(before, lot, postings);
    }

    private static Lot post(Posting posting, Lot lot, List<Posting> postings) {
        postings.add(posting);
        return lot.after(posting);
    }

    private static Posting given(Lot lot, long points, LotTarget target, SettlementCause cause) {
        return lot.postings() == 0
                ? Posting.of(Posting.PostingKind.EARN, cause, target.paidAt(), points, 0)
                : Posting.of(Posting.PostingKind.ADJUST, cause, lot.notBeforeGiven(cause.occurredAt()), points, 0);
    }

    /// An order may turn out to have been paid later than was known, when one of its parts is reported again with
    /// another date: points that became available, or expired, by the earlier date are then pending again.
    private static Optional<Posting> tooSoon(Lot lot, LotTarget target, SettlementCause cause) {
        if (target.endedAt().isPresent()) {
            return Optional.empty();
        }
        var available = target.activeSince().isPresent() ? 0 : Math.max(0, lot.available());
        if (available == 0 && lot.expired() == 0) {
            return Optional.empty();
        }
        var at = lot.notBeforeGiven(cause.occurredAt());
        return Optional.of(new Posting(
                Posting.PostingKind.ADJUST, cause, at, available + lot.expired(), -available, -lot.expired()));
    }

    /// Points that expire at once cannot be spent; they only pay what the customer owes.
    private static boolean becomesAvailable(Lot lot, LotTarget target) {
        return lot.pending() > 0 && (target.endedAt().isEmpty() || lot.available() < 0);
    }

    private static Posting expired(Lot lot, Instant endedAt) {
        var at = lot.notBeforeGiven(endedAt);
        var cause = new SettlementCause(SettlementCause.CauseKind.TIME, null, at);
        return new Posting(Posting.PostingKind.EXPIRE, cause, at, -lot.pending(), -lot.available(), lot.held());
    }

    private static Optional<Posting> takenBack(Lot lot, long points, Reversal reversal, SettlementCause cause) {
        var pending = Math.min(points, lot.pending());
        var available = switch (reversal) {
            case ONLY_PENDING, WITHIN_BALANCE -> Math.clamp(points - pending, 0, Math.max(0, lot.available()));
            case UNLIMITED -> points - pending;
        };
        if (pending + available == 0) {
            return Optional.empty();
        }
        var kind = cause.kind() == SettlementCause.CauseKind.REFUND
                ? Posting.PostingKind.REVERSE
                : Posting.PostingKind.ADJUST;
        return Optional.of(Posting.of(kind, cause, lot.notBeforeGiven(cause.occurredAt()), -pending, -available));
    }

    /// @param before the lot as it was found, or just opened
    public record SettledLot(Lot before, Lot lot, List<Posting> postings) {

        /// Nothing to save: the lot was there and has not changed.
        public boolean unchanged() {
            return postings.isEmpty() && before.equals(lot);
        }
    }
}

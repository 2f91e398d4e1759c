package dev.rung.benefits.ledger.settlement;

import dev.rung.benefits.ledger.lot.AccountPoints;
import dev.rung.benefits.ledger.lot.Lot;
import dev.rung.benefits.ledger.lot.LotTarget;
import dev.rung.benefits.ledger.lot.Reversal;
import dev.rung.benefits.ledger.lot.SettlementCause;
import dev.rung.benefits.ledger.lot.SettlementCause.CauseKind;
import dev.rung.benefits.ledger.lot.TransactionKind;
import java.time.Instant;
import java.util.Optional;

/// Decides the transactions that bring a lot to its target. A lot that is already there gets none, which is
/// what makes every delivery and every restart harmless.
///
/// First the amount is settled, then what is due becomes available, at last what came to its end expires.
/// Points are given as pending; they are taken back from the pending first, then from the available. Nothing on
/// a lot is dated before the latest of its points were given.
///
/// Once a lot's last day is over, a refund takes back what has expired, or was about to, and nothing else under
/// any reversal: the customer has what they had. Points that a late fact adds are given and expire at once. So
/// the books say the same whether the fact came before the end or after it.
///
/// Points that were set aside or spent are neither taken back nor expired. Where a refund would have taken
/// them, the lot has issued more than the customer retains; it takes them when they come back.
public final class SettlementPolicy {

    private SettlementPolicy() {}

    public static SettlementResult settle(Lot before, LotTarget target, SettlementCause cause) {
        var book = new SettlementBook(before, target);
        tooSoon(book.lot(), target, cause).ifPresent(book::post);
        var difference = target.retained() - book.lot().issued();
        if (difference > 0) {
            book.post(given(book.lot(), difference, target, cause));
        } else {
            takenBack(book.lot(), -difference, target, cause).ifPresent(book::post);
        }
        if (becomesAvailable(book.lot(), target)) {
            var at = book.lot().notBeforeGiven(target.activeSince().orElseThrow());
            book.post(Posting.of(
                    TransactionKind.ACTIVATE,
                    cause,
                    at,
                    -book.lot().pending(),
                    book.lot().pending()));
        }
        if (target.endedAt().isPresent() && book.lot().held() > 0) {
            book.post(expired(book.lot(), target.endedAt().get()));
        }
        return book.result();
    }

    private static Posting given(Lot lot, long points, LotTarget target, SettlementCause cause) {
        var at = lot.postings() == 0 ? target.earnedAt() : lot.notBeforeGiven(cause.occurredAt());
        var isFirst = lot.postings() == 0 && cause.kind() != CauseKind.DECISION;
        return Posting.of(isFirst ? TransactionKind.EARN : TransactionKind.ADJUST, cause, at, points, 0);
    }

    /// An order may turn out to have been paid later than was known, when one of its parts is reported again
    /// with another date: points that became available, or expired, by the earlier date are then pending again.
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
                TransactionKind.ADJUST,
                cause,
                at,
                new AccountPoints(available + lot.expired(), -available, 0, 0, 0, -lot.expired())));
    }

    /// Points that expire at once cannot be spent; they only pay what the customer owes.
    private static boolean becomesAvailable(Lot lot, LotTarget target) {
        return target.activeSince().isPresent()
                && lot.pending() > 0
                && (target.endedAt().isEmpty() || lot.available() < 0);
    }

    private static Posting expired(Lot lot, Instant endedAt) {
        var at = lot.notBeforeGiven(endedAt);
        var cause = new SettlementCause(CauseKind.TIME, null, at);
        return new Posting(TransactionKind.EXPIRE, cause, at, AccountPoints.ended(lot.pending(), lot.available()));
    }

    private static Optional<Posting> takenBack(Lot lot, long points, LotTarget target, SettlementCause cause) {
        var pending = Math.min(points, lot.pending());
        var expired = Math.min(points - pending, lot.expired());
        var rest = points - pending - expired;
        boolean mayOwe =
                target.reversal() == Reversal.UNLIMITED && target.endedAt().isEmpty();
        var available = mayOwe ? rest : Math.clamp(rest, 0, Math.max(0, lot.available()));
        if (pending + expired + available == 0) {
            return Optional.empty();
        }
        var kind = cause.kind() == CauseKind.REFUND ? TransactionKind.REVERSE : TransactionKind.ADJUST;
        var change = new AccountPoints(-pending, -available, 0, 0, 0, -expired);
        return Optional.of(new Posting(kind, cause, lot.notBeforeGiven(cause.occurredAt()), change));
    }
}

package dev.rung.benefits.ledger.lot;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Locale;

/// The kinds of transactions in the ledger.
@RegisterForReflection
public enum TransactionKind {
    /// The first points of a source that facts decide.
    EARN,
    /// Pending points become available.
    ACTIVATE,
    /// Money went back, and so do its points.
    REVERSE,
    /// More or fewer points: a fact arrived late, such as a tier, or people decided it.
    ADJUST,
    /// The lot's last day is over: what it still holds can no longer be spent.
    EXPIRE,
    /// Available points are set aside for a redemption.
    RESERVE,
    /// Reserved points are spent.
    REDEEM,
    /// Reserved points are available again, in the lots that they came from.
    RELEASE,
    /// Spent points are available again, in the lots that they came from.
    RESTORE,
    /// People let lots last longer, or gave back what had expired of them.
    EXTEND;

    /// As the books and the metrics call it, such as `earn`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether it is a step of points that are spent, and not of a lot.
    public boolean isOfSpend() {
        return switch (this) {
            case RESERVE, REDEEM, RELEASE, RESTORE -> true;
            case EARN, REVERSE, ADJUST, EXPIRE, ACTIVATE, EXTEND -> false;
        };
    }

    /// The points that such a transaction is about: those moved or, where some went away, less than zero.
    public long points(AccountPoints change) {
        return switch (this) {
            case EARN, REVERSE, ADJUST, EXPIRE -> change.pending() + change.available();
            case ACTIVATE, RESERVE, RELEASE, RESTORE, EXTEND -> change.available();
            case REDEEM -> -change.redeemed();
        };
    }
}

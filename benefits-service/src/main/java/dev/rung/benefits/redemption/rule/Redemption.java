package dev.rung.benefits.redemption.rule;

import dev.rung.benefits.ledger.LotHolder;
import dev.rung.benefits.ledger.lot.Source;
import dev.rung.benefits.ledger.lot.SourceKind;
import dev.rung.contracts.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A reward that a customer reserved, at the price of that moment.
///
/// @param position counts up in the order of reserving; zero until it is kept
/// @param kind of the reward
/// @param cash what is to be paid beside the points
/// @param sender who asked
/// @param shop where it was asked for, as behaviour names it; null: none is known
/// @param reservedOn the day, in the store's zone
public record Redemption(
        UUID id,
        long position,
        LotHolder holder,
        String reward,
        String kind,
        long points,
        @Nullable Money cash,
        String sender,
        @Nullable String shop,
        Instant reservedAt,
        LocalDate reservedOn,
        RedemptionState state) {

    /// Whether what it gives is a coupon.
    public boolean isCoupon() {
        return kind.equals("coupon");
    }

    public Redemption in(RedemptionState next) {
        return new Redemption(
                id, position, holder, reward, kind, points, cash, sender, shop, reservedAt, reservedOn, next);
    }

    /// The ledger knows its points by it.
    public Source source() {
        return new Source(SourceKind.REDEMPTION, id.toString(), shop);
    }
}

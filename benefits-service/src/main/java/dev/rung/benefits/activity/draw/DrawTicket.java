package dev.rung.benefits.activity.draw;

import dev.rung.benefits.activity.draw.DrawPolicy.DrawEntry;
import dev.rung.benefits.ledger.LotHolder;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A ticket of a draw.
///
/// @param nonce 32 hexadecimal digits that the member chose: so the store cannot choose a seed for whom to win
/// @param place what it drew; of an application 0: won, -1: lost; null: not drawn yet
/// @param granted false: the prize could not be handed out, and is owed; of an application: nobody was told yet
@RegisterForReflection
public record DrawTicket(
        String activityCode,
        long number,
        UUID entryId,
        UUID customerId,
        String externalId,
        String nonce,
        @Nullable Integer place,
        boolean granted,
        @Nullable Instant enteredAt) {

    public static final int WON = 0;
    public static final int LOST = -1;

    public DrawTicket drew(int drawn, boolean handedOut) {
        return new DrawTicket(
                activityCode, number, entryId, customerId, externalId, nonce, drawn, handedOut, enteredAt);
    }

    public boolean hasWon() {
        return place != null && place == WON;
    }

    public DrawEntry entry() {
        return new DrawEntry(activityCode, number, nonce);
    }

    public LotHolder holder() {
        return new LotHolder(customerId, externalId);
    }

    /// Such as `summer/17`: its points are known by it.
    public String name() {
        return activityCode + '/' + number;
    }
}

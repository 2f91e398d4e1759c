package dev.rung.benefits.personal;

import dev.rung.benefits.ledger.Ledger;
import dev.rung.benefits.ledger.LotHolder;
import dev.rung.platform.directory.ErasureFollower;
import dev.rung.platform.personal.ErasingTables;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/// Takes away whatever says who a customer is, and leaves the ledger as it is. Points that they have end with
/// their last day, as those of somebody who never comes back.
///
/// The lock on the balance comes first, then that on the directory's row, then each row of theirs. Who had none gets
/// one of nothing under the pseudonym: what is told of
/// them later finds it there. A trigger guards the other tables.
@ApplicationScoped
class ErasingBenefits implements ErasureFollower {

    private final Ledger ledger;
    private final ErasingTables tables;

    ErasingBenefits(Ledger ledger, ErasingTables tables) {
        this.ledger = ledger;
        this.tables = tables;
    }

    @Override
    public Uni<Void> erase(Collection<UUID> customers) {
        var holders =
                customers.stream().map(id -> new LotHolder(id, PSEUDONYM + id)).toList();
        return ledger.lock(holders).chain(() -> tables.erase(CustomerTables.ALL, customers));
    }
}

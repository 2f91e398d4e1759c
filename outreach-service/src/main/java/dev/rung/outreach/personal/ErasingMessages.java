package dev.rung.outreach.personal;

import dev.rung.platform.directory.ErasureFollower;
import dev.rung.platform.personal.ErasingTables;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/// Empties inboxes and stops what has not left. A message that an instance is sending at this moment is
/// judged once more before it leaves.
@ApplicationScoped
class ErasingMessages implements ErasureFollower {

    private final ErasingTables tables;

    ErasingMessages(ErasingTables tables) {
        this.tables = tables;
    }

    @Override
    public Uni<Void> erase(Collection<UUID> customers) {
        return tables.erase(CustomerTables.ALL, customers);
    }
}

package dev.rung.feedback.personal;

import dev.rung.platform.directory.ErasureFollower;
import dev.rung.platform.personal.ErasingTables;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

@ApplicationScoped
class ErasingFeedback implements ErasureFollower {

    private final ErasingTables tables;

    ErasingFeedback(ErasingTables tables) {
        this.tables = tables;
    }

    @Override
    public Uni<Void> erase(Collection<UUID> customers) {
        return tables.erase(CustomerTables.ALL, customers);
    }
}

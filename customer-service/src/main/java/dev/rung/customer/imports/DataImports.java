package dev.rung.customer.imports;

import dev.rung.platform.problem.Problem;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class DataImports implements PanacheRepositoryBase<DataImport, Long> {

    /// Newest first.
    Uni<List<DataImport>> before(long position, int limit) {
        return find("position < ?1 order by position desc", position)
                .page(0, limit)
                .list();
    }

    /// An unknown one is a problem.
    Uni<DataImport> one(UUID importId) {
        return known(find("importId", importId).firstResult());
    }

    /// Likewise, locked until the transaction ends.
    Uni<DataImport> lock(UUID importId) {
        return known(find("importId", importId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult());
    }

    /// Those that still have a key, and were begun before the time; locked until the transaction ends.
    Uni<List<DataImport>> begunBefore(Instant time, int limit) {
        return find("madeAt < ?1 and masterKeyId is not null order by position", time)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(0, limit)
                .list();
    }

    /// Those of which something is there that a key opens.
    Uni<List<DataImport>> withContent() {
        return list("masterKeyId is not null");
    }

    Uni<Long> failed() {
        return count("state", ImportState.FAILED.code());
    }

    private static Uni<DataImport> known(Uni<DataImport> found) {
        return found.onItem()
                .ifNull()
                .failWith(() -> Problem.of(404, "import-unknown").asException());
    }
}

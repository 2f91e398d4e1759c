package dev.rung.benefits.activity;

import dev.rung.benefits.activity.entry.RunningActivities;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;

/// All activities there ever were.
@ApplicationScoped
class Activities implements PanacheRepositoryBase<Activity, String> {

    /// By code.
    Uni<List<Activity>> page(String after, int limit) {
        return find("code > ?1 order by code", after).page(0, limit).list();
    }

    /// Fails with 404 where there is none.
    Uni<Activity> one(String code) {
        return findById(code).onItem().ifNull().failWith(RunningActivities::unknown);
    }

    /// Locks it until the caller's transaction ends: nobody takes part meanwhile. Fails with 404 where there is
    /// none.
    Uni<Activity> lock(String code) {
        return findById(code, LockModeType.PESSIMISTIC_WRITE).onItem().ifNull().failWith(RunningActivities::unknown);
    }
}

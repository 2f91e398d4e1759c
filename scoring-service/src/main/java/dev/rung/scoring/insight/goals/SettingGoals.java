package dev.rung.scoring.insight.goals;

import dev.rung.platform.audit.Audit;
import dev.rung.platform.problem.Problem;
import dev.rung.scoring.insight.definitions.Definitions;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;

/// Sets and removes goals; both are audited.
@ApplicationScoped
class SettingGoals {

    private final Goals goals;
    private final Definitions definitions;
    private final Audit audit;
    private final Clock clock;

    SettingGoals(Goals goals, Definitions definitions, Audit audit, Clock clock) {
        this.goals = goals;
        this.definitions = definitions;
        this.audit = audit;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Void> set(GoalKey key, BigDecimal value, String owner, String actor) {
        var goal = key.sound(definitions::has).of(value, owner, clock.instant());
        return goals.put(goal)
                .call(() -> audit.record(
                        actor,
                        "insight-goal.set",
                        key.subject(),
                        Map.of("value", value.toPlainString(), "owner", owner)));
    }

    @WithTransaction
    Uni<Void> remove(GoalKey key, String actor) {
        return goals.remove(key.sound(definitions::has))
                .invoke(removed -> {
                    if (!removed) {
                        throw Problem.of(404, "goal-unknown").asException();
                    }
                })
                .chain(() -> audit.record(actor, "insight-goal.removed", key.subject(), Map.of()));
    }
}

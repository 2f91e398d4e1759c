package dev.rung.scoring.refresh;

import dev.rung.scoring.policy.publication.PublishRefresh;
import dev.rung.scoring.policy.publication.PublishRefresh.Base;
import dev.rung.scoring.policy.publication.PublishRefresh.RefreshOutcome.Announced;
import dev.rung.scoring.policy.publication.PublishRefresh.RefreshOutcome.PeopleWentFirst;
import dev.rung.scoring.refresh.Refresh.State;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/// Publishes what was drawn, where it is news, and keeps the report: all or nothing.
@ApplicationScoped
class Concluding {

    private final PublishRefresh renewing;
    private final Refreshes refreshes;
    private final Clock clock;

    Concluding(PublishRefresh renewing, Refreshes refreshes, Clock clock) {
        this.renewing = renewing;
        this.refreshes = refreshes;
        this.clock = clock;
    }

    @WithTransaction
    Uni<State> conclude(long id, Base base, Renewal renewal, String actor) {
        if (!renewal.isNews()) {
            return refreshes
                    .close(id, State.UNCHANGED, null, null, renewal.report(), clock.instant())
                    .replaceWith(State.UNCHANGED);
        }
        return renewing.renew(base, renewal.document(), actor).chain(renewed -> switch (renewed) {
            case Announced(int version, var effectiveAt, var overtakes) ->
                refreshes
                        .close(
                                id,
                                State.PUBLISHED,
                                version,
                                effectiveAt,
                                renewal.report().overtaking(overtakes),
                                clock.instant())
                        .replaceWith(State.PUBLISHED);
            case PeopleWentFirst() ->
                refreshes
                        .close(id, State.OVERTAKEN, null, null, renewal.report(), clock.instant())
                        .replaceWith(State.OVERTAKEN);
        });
    }
}

package dev.rung.scoring.population.refresh;

import dev.rung.scoring.policy.publication.PublishRefresh;
import dev.rung.scoring.policy.publication.PublishRefresh.Base;
import dev.rung.scoring.policy.publication.PublishRefresh.RefreshOutcome.Announced;
import dev.rung.scoring.policy.publication.PublishRefresh.RefreshOutcome.PeopleWentFirst;
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
    Uni<Refresh.RefreshState> conclude(long id, Base base, RenewedDocument renewal, String actor) {
        if (!renewal.isNews()) {
            return refreshes
                    .close(id, Refresh.RefreshState.UNCHANGED, null, null, renewal.report(), clock.instant())
                    .replaceWith(Refresh.RefreshState.UNCHANGED);
        }
        return renewing.renew(base, renewal.document(), actor).chain(renewed -> switch (renewed) {
            case Announced(int version, var effectiveAt, var overtakes) ->
                refreshes
                        .close(
                                id,
                                Refresh.RefreshState.PUBLISHED,
                                version,
                                effectiveAt,
                                renewal.report().overtaking(overtakes),
                                clock.instant())
                        .replaceWith(Refresh.RefreshState.PUBLISHED);
            case PeopleWentFirst() ->
                refreshes
                        .close(id, Refresh.RefreshState.OVERTAKEN, null, null, renewal.report(), clock.instant())
                        .replaceWith(Refresh.RefreshState.OVERTAKEN);
        });
    }
}

package dev.rung.scoring.population.refresh;

import dev.rung.platform.problem.Problem;
import dev.rung.scoring.population.refresh.RefreshSchedule.Behind;
import dev.rung.scoring.population.refresh.RefreshSchedule.NotBefore;
import dev.rung.scoring.population.refresh.RefreshSchedule.NothingToRefresh;
import dev.rung.scoring.population.refresh.RefreshSchedule.Now;
import dev.rung.scoring.population.refresh.RefreshSchedule.WaitsFor;

/// The problem for each refused refresh.
final class RefreshRefusals {

    private RefreshRefusals() {}

    static void mustBeNow(RefreshSchedule due) {
        switch (due) {
            case Now() -> {}
            case NothingToRefresh() ->
                throw Problem.of(409, "nothing-to-refresh").asException();
            case WaitsFor(int version) ->
                throw Problem.of(409, "refresh-waits").with("version", version).asException();
            case NotBefore(var on) ->
                throw Problem.of(409, "refresh-not-due").with("due", on).asException();
            case Behind(long unread) ->
                throw Problem.of(409, "refresh-behind").with("unread", unread).asException();
        }
    }
}

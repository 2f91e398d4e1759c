package dev.rung.scoring.population.scan;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// Everybody, as they stood when it began, some thousands at a time.
@ApplicationScoped
public class PopulationScan {

    private final Population population;

    PopulationScan(Population population) {
        this.population = population;
    }

    /// @param work on some members, on another thread while the next are being read; must not touch what `keep` does
    /// @param keep what came of it, on the caller's thread and in the order of customer ids
    public <R> void over(Function<List<PopulationMember>, R> work, Consumer<R> keep) throws SQLException {
        var ahead = new ReadAhead<>(Infrastructure.getDefaultExecutor(), work, keep);
        population.forEach(ahead::take);
        ahead.finish();
    }
}

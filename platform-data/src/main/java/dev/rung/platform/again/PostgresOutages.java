package dev.rung.platform.again;

import dev.rung.platform.problem.DatabaseOutages;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class PostgresOutages implements DatabaseOutages {

    @Override
    public boolean areCauseOf(Throwable failure) {
        return TransientFailures.isOutage(failure);
    }
}

package dev.rung.platform.database;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.util.List;

/// Connections that keep what the server prepared, however long the statement: one round trip for each, and no
/// plan made anew. `quarkus.datasource.reactive.cache-prepared-statements` lets them; the driver alone would
/// keep those of up to 2,048 characters.
@Singleton
class KeepingStatements implements PgPoolCreator {

    private static final int LONGEST_STATEMENT = 16_384;

    @Override
    public Pool create(Input input) {
        var servers = input.pgConnectOptionsList();
        servers.forEach(server -> server.setPreparedStatementCacheSqlLimit(LONGEST_STATEMENT));
        return PgBuilder.pool()
                .with(input.poolOptions())
                .connectingTo(List.<SqlConnectOptions>copyOf(servers))
                .using(input.vertx())
                .build();
    }
}

package dev.rung.benefits.reward;

import dev.rung.platform.problem.Problem;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All rewards there ever were.
@ApplicationScoped
class Rewards implements PanacheRepositoryBase<Reward, String> {

    /// The primary key guards it: of two writers at the same time one adds nothing.
    private static final String ADD = """
            insert into rewards (code, content, state, stock, author, written_at)
            select code, content, 'draft', stock, author, written_at
            from jsonb_to_recordset(:rows)
                as r(code text, content text, stock bigint, author text, written_at timestamptz)
            on conflict (code) do nothing""";

    private static final String CORRECT = """
            update rewards w set stock = w.stock + r.change from jsonb_to_recordset(:rows) as r(code text, change bigint)
            where w.code = r.code and w.stock + r.change >= 0""";

    private final JsonRows rows;

    Rewards(JsonRows rows) {
        this.rows = rows;
    }

    @RegisterForReflection
    record NewReward(String code, String content, @Nullable Long stock, String author, Instant writtenAt) {}

    @RegisterForReflection
    record StockCorrection(String code, long change) {}

    /// @return false where the code was used before
    Uni<Boolean> add(NewReward reward) {
        return rows.update(ADD, List.of(reward)).map(added -> added == 1);
    }

    /// @return false where less than nothing would be left
    Uni<Boolean> correct(String code, long change) {
        return rows.update(CORRECT, List.of(new StockCorrection(code, change))).map(moved -> moved == 1);
    }

    /// By code.
    Uni<List<Reward>> page(String after, int limit) {
        return find("code > ?1 order by code", after).page(0, limit).list();
    }

    /// Fails with 404 where there is none.
    Uni<Reward> one(String code) {
        return findById(code).onItem().ifNull().failWith(Rewards::unknown);
    }

    /// Locks it until the caller's transaction ends. Fails with 404 where there is none.
    Uni<Reward> lock(String code) {
        return findById(code, LockModeType.PESSIMISTIC_WRITE).onItem().ifNull().failWith(Rewards::unknown);
    }

    private static RuntimeException unknown() {
        return Problem.of(404, "reward-unknown").asException();
    }
}

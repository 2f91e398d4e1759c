package dev.rung.benefits.activity.lottery;

import dev.rung.benefits.activity.terms.LotteryTerms.PrizeTerms;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The prizes of all lotteries that were put on, and how many of each were drawn.
@ApplicationScoped
public class LotteryPrizes {

    private static final String ADD = """
            insert into lottery_prizes (activity_code, place, count)
            select activity_code, place, count
            from jsonb_to_recordset(:rows) as r(activity_code text, place int, count bigint)""";

    private static final String OF = """
            select p.activity_code, p.place, p.count, p.given from lottery_prizes p
            where p.activity_code = cast(:code as text) order by p.place""";

    /// The condition stands behind the lock on the activity, and a check of the table behind both.
    private static final String TAKE = """
            update lottery_prizes p set given = p.given + 1
            from jsonb_to_recordset(:rows) as r(activity_code text, place int)
            where p.activity_code = r.activity_code and p.place = r.place and p.given < p.count""";

    private final JsonRows rows;

    LotteryPrizes(JsonRows rows) {
        this.rows = rows;
    }

    /// @param place in the table of prizes, from 0 on
    @RegisterForReflection
    public record PrizeCount(String activityCode, int place, long count, long given) {

        public long left() {
            return count - given;
        }
    }

    @RegisterForReflection
    record PrizePlace(String activityCode, int place) {}

    public Uni<Void> add(String code, List<PrizeTerms> prizes) {
        return rows.write(
                ADD,
                IntStream.range(0, prizes.size())
                        .mapToObj(place ->
                                new PrizeCount(code, place, prizes.get(place).count(), 0))
                        .toList());
    }

    /// In the order of the table.
    public Uni<List<PrizeCount>> of(String code) {
        return rows.read(OF, Map.of("code", code), PrizeCount.class);
    }

    /// @return false where none is left
    Uni<Boolean> take(String code, int place) {
        return rows.update(TAKE, List.of(new PrizePlace(code, place))).map(taken -> taken == 1);
    }
}

package dev.rung.scoring.assessment.census;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.contracts.scoring.AssessmentEvent.Rfm;
import dev.rung.scoring.assessment.Assessment;
import dev.rung.scoring.assessment.ladder.LadderMeasure;
import dev.rung.scoring.assessment.program.PoliciesOfTests;
import dev.rung.scoring.assessment.program.TierProgram;
import dev.rung.scoring.assessment.standing.CarriedStanding;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// People as a census sees them, and policies that follow them.
public final class Censuses {

    private Censuses() {}

    /// @param recencyDays null: has not bought within the window
    public record Figure(long growthValue, @Nullable Long recencyDays, long orders, BigDecimal spend) {

        public static Figure of(long growthValue) {
            return new Figure(growthValue, null, 0, BigDecimal.ZERO);
        }

        long measured(LadderMeasure measure) {
            return switch (measure) {
                case GROWTH_VALUE -> growthValue;
                case SPEND -> spend.longValue();
                case ORDERS -> orders;
            };
        }
    }

    public static PopulationCensus of(TierProgram policy, List<Figure> people) {
        var census = new PopulationCensus(policy);
        people.forEach(one -> census.add(assessed(one, policy.measure())));
        return census;
    }

    /// Every tier of the shipped ladder may move by a tenth, between half of its threshold and twice that.
    public static Consumer<ObjectNode> following(String every) {
        return policy -> {
            policy.withObject("rfm").put("method", "quantile");
            var refresh = policy.withObject("refresh").put("every", every);
            var shares = new String[] {"0.4", "0.2", "0.1", "0.02"};
            for (int rank = 1; rank < policy.path("ladder").size(); rank++) {
                var tier = policy.path("ladder").path(rank);
                refresh.withArray("thresholds")
                        .addObject()
                        .put("code", tier.path("code").asText())
                        .put("share", new BigDecimal(shares[rank - 1]))
                        .put("lowest", tier.path("enter").asLong() / 2)
                        .put("highest", tier.path("enter").asLong() * 2)
                        .put("move", new BigDecimal("0.1"));
            }
        };
    }

    /// A census looks at the figures only.
    @SuppressWarnings("NullAway")
    private static Assessment assessed(Figure one, LadderMeasure measure) {
        var rfm = new Rfm(one.recencyDays(), one.orders(), one.spend(), 0, 0, 0, "none");
        var like = PoliciesOfTests.V1.tier(0);
        return new Assessment(
                CarriedStanding.UNRANKED,
                null,
                like,
                null,
                List.of(),
                one.measured(measure),
                one.growthValue(),
                List.of(),
                rfm,
                "",
                "",
                "",
                null,
                null,
                null,
                1,
                null);
    }
}

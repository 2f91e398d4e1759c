package dev.rung.scoring.assessment.rfm;

import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.TODAY;
import static dev.rung.scoring.Histories.event;
import static dev.rung.scoring.assessment.program.PoliciesOfTests.V1;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.Money;
import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.customer.Behaviour.OrderPaid;
import dev.rung.contracts.customer.Behaviour.OrderRefunded;
import dev.rung.contracts.scoring.AssessmentEvent.Rfm;
import dev.rung.scoring.assessment.rfm.RfmByRank.Scores;
import dev.rung.scoring.features.Features;
import dev.rung.scoring.features.orders.Totals;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/// Quintiles and types of whole shops are those of an independent computation: of a made-up one always, of real
/// ones where the environment names their files.
class RfmOfPopulationsTest {

    private static final LocalDate FROM = V1.windowStart(TODAY);
    private static final int HIGH = V1.rfm().high();

    @Test
    void aMadeUpShopIsScoredAsItsRanksSay() {
        isScoredByRank(SampleShops.madeUp());
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "RUNG_ONLINE_RETAIL", matches = ".+")
    void onlineRetailIsScoredAsItsRanksSay() throws IOException {
        isScoredByRank(SampleShops.onlineRetail(Path.of(System.getenv("RUNG_ONLINE_RETAIL"))));
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "RUNG_CDNOW", matches = ".+")
    void cdnowIsScoredAsItsRanksSay() throws IOException {
        isScoredByRank(SampleShops.cdnow(Path.of(System.getenv("RUNG_CDNOW"))));
    }

    private static void isScoredByRank(List<ShopRecord> records) {
        var totals = totals(records);
        var cuts = cuts(totals.values());
        var expected = RfmByRank.of(records, FROM, TODAY, HIGH);

        assertThat(totals.keySet()).isEqualTo(expected.keySet());
        assertThat(totals)
                .allSatisfy((customer, total) ->
                        assertThat(scores(RfmPolicy.score(total, cuts, TODAY))).isEqualTo(expected.get(customer)));
        assertThat(types(totals.values().stream()
                        .map(total -> RfmPolicy.score(total, cuts, TODAY).type())
                        .toList()))
                .isEqualTo(types(expected.values().stream().map(Scores::type).toList()));
        cutsAreTheWorstThatEarnTheirScore(cuts, expected.values());
    }

    private static void cutsAreTheWorstThatEarnTheirScore(RfmCuts cuts, Collection<Scores> all) {
        assertThat(cuts.recencyDays().reversed())
                .isEqualTo(worst(all, Scores::r, scores -> -scores.days()).stream()
                        .map(days -> -days)
                        .toList());
        assertThat(cuts.orders()).isEqualTo(worst(all, Scores::f, Scores::orders));
        assertThat(cuts.spend())
                .usingElementComparator(Comparator.naturalOrder())
                .isEqualTo(worst(all, Scores::m, Scores::spend));
    }

    /// For the scores 2 to 5, the least figure among those who score as much; each is earned in these shops.
    private static <T extends Comparable<T>> List<T> worst(
            Collection<Scores> all, ToIntFunction<Scores> score, Function<Scores, T> figure) {
        var worst = new ArrayList<T>();
        for (int least = 2; least <= 5; least++) {
            int atLeast = least;
            worst.add(all.stream()
                    .filter(scores -> score.applyAsInt(scores) >= atLeast)
                    .map(figure)
                    .min(Comparator.naturalOrder())
                    .orElseThrow());
        }
        return worst;
    }

    /// As scoring adds them up, of those with an order in the window.
    private static Map<String, Totals> totals(List<ShopRecord> records) {
        var features = new TreeMap<String, Features>();
        for (var record : records) {
            features.merge(record.customer(), Features.of(behaviour(record), record.at(), SHANGHAI), Features::plus);
        }
        var totals = new TreeMap<String, Totals>();
        features.forEach(
                (customer, all) -> totals.put(customer, all.window(FROM, TODAY).totals()));
        totals.values().removeIf(total -> total.lastPaidOn() == null);
        return totals;
    }

    private static Behaviour behaviour(ShopRecord record) {
        var event = event(record.customer() + record.id(), record.at());
        var money = new Money(record.amount(), "CNY");
        return record.isRefund()
                ? new OrderRefunded(event, record.id(), null, money)
                : new OrderPaid(event, record.id(), money, List.of(), null, null);
    }

    private static RfmCuts cuts(Collection<Totals> totals) {
        return QuantileCuts.of(
                totals.stream()
                        .mapToLong(total -> TODAY.toEpochDay()
                                - Objects.requireNonNull(total.lastPaidOn()).toEpochDay())
                        .toArray(),
                totals.stream().mapToLong(Totals::orders).toArray(),
                totals.stream().map(Totals::spend).toArray(BigDecimal[]::new),
                HIGH);
    }

    private static Scores scores(Rfm rfm) {
        return new Scores(
                Objects.requireNonNull(rfm.recencyDays()),
                rfm.orders(),
                rfm.spend(),
                rfm.r(),
                rfm.f(),
                rfm.m(),
                rfm.type());
    }

    private static Map<String, Long> types(Collection<String> types) {
        return types.stream().collect(groupingBy(Function.identity(), TreeMap::new, counting()));
    }
}

package dev.rung.scoring.lifecycle;

import static dev.rung.scoring.lifecycle.Shopper.daysAgo;
import static dev.rung.scoring.lifecycle.Shopper.whoBought;
import static dev.rung.scoring.lifecycle.Shopper.whoBuysEvery;
import static dev.rung.scoring.lifecycle.Shopper.whoVisited;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.scoring.lifecycle.LossStatistics.Count;
import dev.rung.scoring.lifecycle.LossStatistics.Customer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LossStatisticsTest {

    @Test
    void theLostAndTheDormantAreCountedByWhatDroveThemAway() {
        var statistics = of(
                whoBuysEvery(20, 5, 120).complains(daysAgo(119)),
                whoBuysEvery(20, 5, 500).complains(daysAgo(499)).losesTier(daysAgo(480)),
                whoBuysEvery(20, 5, 60).complains(daysAgo(59)),
                whoBuysEvery(20, 5, 60).losesTier(daysAgo(59)),
                whoBuysEvery(20, 5, 0));

        assertThat(statistics.buyers()).isEqualTo(5);
        assertThat(statistics.byReason()).isEqualTo(Map.of("incident", new Count(2, 1), "tier-lost", new Count(0, 1)));
    }

    @Test
    void whereNothingExplainsItSilenceStands() {
        assertThat(of(whoBought(700), whoBought(200)).byReason()).isEqualTo(Map.of("silence", new Count(1, 1)));
    }

    @Test
    void whoNeverBoughtIsNeitherLostNorPartOfTheWhole() {
        var statistics = of(whoVisited(700), whoBought(700), whoBought(0), whoBought(1));

        assertThat(statistics.buyers()).isEqualTo(3);
        assertThat(statistics.lost()).isEqualTo(1);
        assertThat(statistics.lossRate()).isEqualByComparingTo("0.3333");
    }

    @Test
    void theReasonsOfThoseWhoAreStillThereDoNotCount() {
        assertThat(of(whoBuysEvery(20, 5, 0).complains(daysAgo(1))).byReason()).isEmpty();
    }

    @Test
    void withoutBuyersThereIsNoRate() {
        assertThat(of(whoVisited(700)).lossRate()).isNull();
        assertThat(of().lossRate()).isNull();
    }

    @Test
    void whatNoStageIsCalledIsRefused() {
        assertThatThrownBy(() -> LossStatistics.of(Stream.of(new Customer("gone", true, List.of()))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("gone");
    }

    @Property(tries = 200)
    void eachLostOrDormantBuyerCountsOnce(@ForAll("lives") List<Life> lives) {
        var situations = lives.stream().map(life -> life.last().situation()).toList();

        var statistics = LossStatistics.of(situations.stream().map(Customer::of));

        var buyers = situations.stream()
                .filter(situation -> !situation.history().bought().isEmpty())
                .toList();
        assertThat(statistics.buyers()).isEqualTo(buyers.size());
        assertThat(statistics.lost()).isEqualTo(count(buyers, "lost"));
        assertThat(statistics.dormant()).isEqualTo(count(buyers, "dormant"));
    }

    @Provide
    Arbitrary<List<Life>> lives() {
        return Life.any().list().ofMaxSize(12);
    }

    private static long count(List<LifecycleInputs> situations, String stage) {
        return situations.stream()
                .filter(situation -> situation.stageCode().equals(stage))
                .count();
    }

    private static LossStatistics of(Shopper... shoppers) {
        return LossStatistics.of(Stream.of(shoppers).map(Shopper::situation).map(Customer::of));
    }
}

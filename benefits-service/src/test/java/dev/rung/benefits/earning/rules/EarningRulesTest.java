package dev.rung.benefits.earning.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.benefits.earning.rules.EarningRule.TierMultiplier;
import dev.rung.benefits.earning.version.RulesFile;
import dev.rung.benefits.ledger.lot.Reversal;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EarningRulesTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    @Test
    void theDeliveredRuleIsTheOneThatTheManualDescribes() {
        var rule = SampleRules.delivered();

        assertThat(SampleRules.DELIVERED.versions()).hasSize(1);
        assertThat(rule.pointsPerUnit()).isEqualByComparingTo("1");
        assertThat(rule.tiers())
                .extracting(TierMultiplier::code)
                .containsExactly("regular", "bronze", "silver", "gold", "diamond");
        assertThat(rule.tiers())
                .extracting(step -> step.multiplier().toPlainString())
                .containsExactly("1.0", "1.0", "1.2", "1.5", "2.0");
        assertThat(rule.pendingDays()).isEqualTo(15);
        assertThat(rule.reversal()).isEqualTo(Reversal.WITHIN_BALANCE);
    }

    @Test
    void aVersionHoldsFromItsDayUntilTheNext() {
        var rules = new EarningRules(List.of(rule(1, MARCH, "1"), rule(2, MARCH.plusDays(10), "1")));

        assertThat(rules.on(MARCH.plusDays(9)).version()).isEqualTo(1);
        assertThat(rules.on(MARCH.plusDays(10)).version()).isEqualTo(2);
        assertThat(rules.on(MARCH.plusYears(5)).version()).isEqualTo(2);
    }

    @Test
    void anOrderOlderThanAllRulesFollowsTheFirst() {
        assertThat(new EarningRules(List.of(rule(1, MARCH, "1")))
                        .on(MARCH.minusDays(1))
                        .version())
                .isEqualTo(1);
    }

    @Test
    void aNewerVersionMustBeginLater() {
        assertThatThrownBy(() -> new EarningRules(List.of(rule(1, MARCH, "1"), rule(2, MARCH, "1"))))
                .hasMessage("Earning rule 2 must have a later date than 1");
        assertThatThrownBy(() -> new EarningRules(List.of(rule(2, MARCH, "1"), rule(1, MARCH.plusDays(1), "1"))))
                .hasMessage("Earning rule 1 must have a later date than 2");
    }

    @Test
    void whatIsPublishedTakesThePlaceOfWhatTheFileSaysOfItsNumberOrItsTime() {
        var published = List.of(rule(2, MARCH.plusDays(10), "2"), rule(3, MARCH.plusDays(20), "3"));
        var first = rule(1, MARCH, "1");

        assertThat(new EarningRules(List.of(first)).followedBy(published).versions())
                .containsExactly(first, published.getFirst(), published.getLast());
        assertThat(new EarningRules(List.of(first, rule(2, MARCH.plusDays(1), "9")))
                        .followedBy(published)
                        .versions())
                .containsExactly(first, published.getFirst(), published.getLast());
        assertThat(new EarningRules(List.of(rule(1, MARCH.plusDays(10), "9")))
                        .followedBy(published)
                        .versions())
                .isEqualTo(published);
    }

    @Test
    void aVersionIsNumberedOnce() {
        assertThatThrownBy(() -> new EarningRules(List.of(rule(1, MARCH, "1"), rule(1, MARCH.plusDays(1), "1"))))
                .hasMessage("Earning rule 1 must have a later date than 1");
    }

    @Test
    void theLeastThatARuleCanSay() {
        var least = limits(List.of(new TierMultiplier("regular", BigDecimal.ZERO)), "0", 1, 0, 0);

        assertThat(least.multiplier("regular")).isZero();
        assertThat(least.activeFrom(MARCH)).isEqualTo(MARCH);
        assertThat(least.expiresOn(MARCH, Collections.emptyNavigableSet())).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void belowThatItIsRefused() {
        var regular = List.of(new TierMultiplier("regular", BigDecimal.ONE));

        assertThatThrownBy(() -> limits(List.of(), "1", 1, 0, 0)).hasMessage("Earning rule 1 has no tiers");
        assertThatThrownBy(() -> limits(regular, "-0.01", 1, 0, 0))
                .hasMessage("Earning rule 1 takes points for an order");
        assertThatThrownBy(() -> limits(List.of(new TierMultiplier("regular", new BigDecimal("-0.01"))), "1", 1, 0, 0))
                .hasMessage("Earning rule 1 takes points for an order");
        assertThatThrownBy(() -> limits(regular, "1", 0, 0, 0)).hasMessage("Earning rule 1 has a negative limit");
        assertThatThrownBy(() -> limits(regular, "1", 1, -1, 0)).hasMessage("Earning rule 1 has a negative limit");
        assertThatThrownBy(() -> limits(regular, "1", 1, 0, -1)).hasMessage("Earning rule 1 has a negative limit");
    }

    private static EarningRule limits(
            List<TierMultiplier> tiers, String pointsPerUnit, long mostPerOrder, int pendingDays, int years) {
        return new EarningRule(
                1,
                MARCH,
                new BigDecimal(pointsPerUnit),
                tiers,
                null,
                mostPerOrder,
                pendingDays,
                years,
                Reversal.WITHIN_BALANCE,
                List.of(),
                List.of(),
                null);
    }

    @Test
    void aHigherTierNeverEarnsLess() {
        assertThatThrownBy(() -> rule(1, MARCH, "1", "1.5", "1.4"))
                .hasMessage("Earning rule 1 lets tier t2 earn less than the one below");
    }

    @Test
    void noRuleTakesPointsForAnOrder() {
        assertThatThrownBy(() -> rule(1, MARCH, "-1")).hasMessage("Earning rule 1 takes points for an order");
    }

    @Test
    void aFileThatIsMissingOrBrokenStopsTheStart() {
        assertThatThrownBy(() -> RulesFile.read("no-such-file.json", new ObjectMapper()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("no-such-file.json");
        assertThatThrownBy(() -> RulesFile.read("application.properties", new ObjectMapper()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("application.properties");
    }

    private static EarningRule rule(int version, LocalDate from, String... multipliers) {
        var tiers = IntStream.range(0, multipliers.length)
                .mapToObj(i -> new TierMultiplier("t" + i, new BigDecimal(multipliers[i])))
                .toList();
        return new EarningRule(
                version,
                from,
                BigDecimal.ONE,
                tiers,
                null,
                1000,
                15,
                1,
                Reversal.WITHIN_BALANCE,
                List.of(),
                List.of(),
                null);
    }
}

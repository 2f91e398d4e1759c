package dev.rung.benefits.entitlement.stay;

import static dev.rung.benefits.entitlement.stay.SampleMultipliers.BEGIN;
import static dev.rung.benefits.entitlement.stay.SampleMultipliers.LATER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.benefits.entitlement.stay.MultiplierTimes.BenefitMultiplier;
import dev.rung.benefits.entitlement.stay.MultiplierTimes.MultiplierTime;
import dev.rung.benefits.entitlement.stay.TierStay.HeldTier;
import dev.rung.benefits.participation.EarningSpans;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MultiplierTimesTest {

    private static final Instant NOW = day(40);

    @Test
    void aMultiplierCountsAfterTheMomentOfItsTierAndUntilTheTierIsLeft() {
        var times = times(held("silver", 3), held("bronze", 6));

        assertThat(at(times, day(3))).isNull();
        assertThat(at(times, day(3).plusNanos(1000))).isEqualTo("boost");
        assertThat(at(times, day(6))).isEqualTo("boost");
        assertThat(at(times, day(6).plusNanos(1000))).isNull();
    }

    @Test
    void oneThatIsKeptGoesOnAfterTheTier() {
        assertThat(at(times(held("gold", 3), held("bronze", 6)), day(30))).isEqualTo("double");
    }

    @Test
    void nothingIsMultipliedBeforeThePackageCounts() {
        var times = times(held("gold", -30));

        assertThat(at(times, BEGIN)).isNull();
        assertThat(at(times, BEGIN.plusSeconds(1))).isEqualTo("double");
    }

    /// Of a benefit that is theirs a later package changes nothing.
    @Test
    void aLaterPackageCountsForThoseWhoReachTheTierLater() {
        assertThat(times(held("silver", 3))
                        .at(LATER.plusSeconds(60))
                        .orElseThrow()
                        .factor())
                .isEqualByComparingTo("1.5");
        assertThat(times(held("silver", 15)).at(day(16)).orElseThrow().factor()).isEqualByComparingTo("3");
    }

    @Test
    void theGreatestCountsAloneAndOfEqualOnesTheFirstByItsCode() {
        var times = new MultiplierTimes(Stream.of("c:2", "a:2.0", "b:1.5")
                .map(one -> one.split(":"))
                .map(one -> new MultiplierTime(new BenefitMultiplier(one[0], new BigDecimal(one[1])), day(0), null))
                .toList());

        assertThat(at(times, day(1))).isEqualTo("a");
    }

    @Test
    void whoIsLetInLateHasItFromThenOn() {
        var earning = new EarningSpans(moment -> !moment.isBefore(day(5)), List.of(day(5)));
        var times = SampleMultipliers.of(List.of(held("gold", 3)), earning, NOW);

        assertThat(at(times, day(4))).isNull();
        assertThat(at(times, day(6))).isEqualTo("double");
    }

    /// The answer about a moment is the same before and after whatever happens later: settling again changes
    /// nothing.
    @Property(tries = 500)
    void whatComesLaterChangesNoMomentBefore(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(max = 3) Integer> tiers,
            @ForAll @IntRange(min = 0, max = 30) int asked) {
        var held = Stream.iterate(0, i -> i < tiers.size(), i -> i + 1)
                .map(i -> held(List.of("bronze", "silver", "gold", "bronze").get(tiers.get(i)), i * 6 + 1))
                .toList();
        var known =
                held.stream().filter(one -> one.since().isBefore(day(asked))).toList();

        var then = SampleMultipliers.of(known, day(asked));
        var afterwards = SampleMultipliers.of(held, NOW);

        assertThat(afterwards.at(day(asked))).isEqualTo(then.at(day(asked)));
    }

    private static MultiplierTimes times(HeldTier... held) {
        return SampleMultipliers.of(List.of(held), NOW);
    }

    private static @Nullable String at(MultiplierTimes times, Instant moment) {
        return times.at(moment).map(BenefitMultiplier::benefit).orElse(null);
    }

    private static HeldTier held(String tier, int day) {
        return new HeldTier(tier, day(day));
    }

    /// After the first of March 2026.
    private static Instant day(int day) {
        return Instant.parse("2026-03-01T04:00:00Z").plus(Duration.ofDays(day));
    }
}

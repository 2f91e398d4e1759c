package dev.rung.benefits.entitlement;

import static dev.rung.benefits.catalogue.terms.SampleBenefits.cny;
import static dev.rung.benefits.catalogue.terms.SampleBenefits.item;
import static dev.rung.benefits.entitlement.SettledEntitlements.after;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.benefits.catalogue.packages.PackageSchedule;
import dev.rung.benefits.catalogue.packages.PackageSchedule.ScheduledPackage;
import dev.rung.benefits.catalogue.terms.BenefitTerms.Gift;
import dev.rung.benefits.catalogue.terms.CatalogueItem;
import dev.rung.benefits.catalogue.terms.LeavingRule;
import dev.rung.benefits.catalogue.terms.QuotaPeriod;
import dev.rung.benefits.catalogue.terms.UseQuota;
import dev.rung.benefits.entitlement.EntitlementChange.Grant;
import dev.rung.benefits.entitlement.EntitlementState.Ended;
import dev.rung.benefits.entitlement.TierStay.HeldTier;
import dev.rung.benefits.participation.EarningSpans;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Benefits of tiers are withheld from those who do not earn, and given when they are let in again.
class EntitlementsByMemberStatusTest {

    private static final CatalogueItem MUG = gift("mug", LeavingRule.END);
    private static final CatalogueItem CARD = gift("card", LeavingRule.KEEP);
    private static final CatalogueItem BOOK = gift("book", LeavingRule.END);
    private static final PackageSchedule SCHEDULE = new PackageSchedule(List.of(
            new ScheduledPackage(1, day(0), Map.of("gold", List.of(MUG, CARD))),
            new ScheduledPackage(2, day(50), Map.of("gold", List.of(MUG, BOOK)))));
    private static final List<HeldTier> GOLD = List.of(new HeldTier("gold", day(10)));

    private final EntitlementPolicy policy = new EntitlementPolicy(SCHEDULE, ZoneId.of("Asia/Shanghai"));

    @Test
    void whoIsOutGetsNothingUntilTheyAreLetIn() {
        assertThat(given(GOLD, out(5, null), 30)).isEmpty();
        assertThat(given(GOLD, out(5, 20), 19)).isEmpty();
        assertThat(given(GOLD, out(5, 20), 30)).containsExactlyInAnyOrder("mug", "card");
        assertThat(policy.changes(List.of(), TierStay.of(GOLD), out(5, 20), day(30)))
                .allSatisfy(change -> assertThat(change)
                        .isInstanceOfSatisfying(
                                Grant.class,
                                grant -> assertThat(grant.grant().from()).isEqualTo(day(20))));
    }

    @Test
    void whatTheyHadBeforeStaysAndIsNotGivenAgain() {
        assertThat(given(GOLD, out(15, 20), 30)).containsExactlyInAnyOrder("mug", "card");
        assertThat(given(GOLD, out(15, null), 30)).containsExactlyInAnyOrder("mug", "card");
    }

    /// Benefits that are kept on leaving, too.
    @Test
    void aTimeInATierThatPassedMeanwhileGivesNothing() {
        var left = List.of(new HeldTier("gold", day(10)), new HeldTier("silver", day(20)));

        assertThat(given(left, out(5, 20), 30)).isEmpty();
        assertThat(given(left, out(5, 19), 30)).containsExactly("card");
    }

    @Test
    void aPackageThatPassedMeanwhileGivesNothingAndTheOneInForceDoes() {
        assertThat(given(GOLD, out(5, 60), 70)).containsExactlyInAnyOrder("mug", "book");
        assertThat(given(GOLD, out(15, 60), 55)).containsExactlyInAnyOrder("mug", "card");
        assertThat(given(GOLD, out(15, 60), 60)).containsExactlyInAnyOrder("mug", "card", "book");
    }

    /// Tiers, statuses and the moments at which each is heard of: once all is known, what somebody has is what they
    /// would have, had all been told at once. Nothing is used.
    @Test
    void theSameIsGivenWhateverTheOrderInWhichStatusAndTierAreTold() {
        var random = new Random(14);
        for (var round = 0; round < 2_000; round++) {
            var held = IntStream.range(0, 1 + random.nextInt(3))
                    .mapToObj(i -> new HeldTier(i % 2 == 0 ? "gold" : "silver", day(10 + 20 * i + random.nextInt(20))))
                    .toList();
            var from = random.nextInt(90);
            var earning = random.nextInt(4) == 0 ? out(from, null) : out(from, from + 1 + random.nextInt(40));
            var statusAt = random.nextInt(4);
            var existing = List.<Entitlement>of();
            for (var step = 0; step < 4; step++) {
                var known = held.subList(0, Math.min(held.size(), step + 1));
                existing = after(
                        existing,
                        policy.changes(
                                existing,
                                TierStay.of(known),
                                step < statusAt ? EarningSpans.ALWAYS : earning,
                                day(100)));
            }
            assertThat(existing.stream()
                            .filter(one -> !(one.state() instanceof Ended))
                            .map(EntitlementsByMemberStatusTest::words))
                    .as("held %s out from %s told before step %s", held, from, statusAt)
                    .containsExactlyInAnyOrderElementsOf(
                            after(List.of(), policy.changes(List.of(), TierStay.of(held), earning, day(100))).stream()
                                    .map(EntitlementsByMemberStatusTest::words)
                                    .toList());
        }
    }

    private static String words(Entitlement one) {
        return "%s %s %s %s".formatted(one.benefitCode(), one.tier(), one.since(), one.state());
    }

    private List<String> given(List<HeldTier> held, EarningSpans earning, int now) {
        return after(List.of(), policy.changes(List.of(), TierStay.of(held), earning, day(now))).stream()
                .map(Entitlement::benefitCode)
                .toList();
    }

    private static EarningSpans out(int from, @Nullable Integer until) {
        return new EarningSpans(
                at -> at.isBefore(day(from)) || until != null && !at.isBefore(day(until)),
                until == null ? List.of(day(from)) : List.of(day(from), day(until)));
    }

    private static CatalogueItem gift(String code, LeavingRule leaving) {
        return item(code, new Gift(code, cny("20")), new UseQuota(1, QuotaPeriod.ONCE), leaving);
    }

    private static Instant day(int day) {
        return Instant.parse("2026-03-01T00:00:00Z").plusSeconds(day * 86_400L);
    }
}

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
import dev.rung.benefits.entitlement.EntitlementState.KeepReason;
import dev.rung.benefits.entitlement.EntitlementState.Retained;
import dev.rung.benefits.entitlement.stay.TierStay;
import dev.rung.benefits.entitlement.stay.TierStay.HeldTier;
import dev.rung.benefits.participation.EarningSpans;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    private static final int LAST = 100;
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

    /// Tiers and statuses are told while they happen or late, an exclusion is extended or lifted, the last
    /// status is told twice, and benefits are used in between: once all is known, somebody has what they would
    /// have, had all been told at once. What they used before it turned out to be a mistake stays beside it.
    @Test
    void theSameIsGivenWhateverTheOrderInWhichStatusAndTierAreTold() {
        var random = new Random(14);
        var keptForUse = 0;
        for (var round = 0; round < 2_000; round++) {
            var tiers = tiers(random);
            var statuses = statuses(random);
            var existing = List.<Entitlement>of();
            for (var today = 0; today <= LAST; today++) {
                var isNews = isToldOn(tiers, today) || isToldOn(statuses, today);
                if (isNews || today == LAST || random.nextInt(4) == 0) {
                    existing = settled(existing, toldBy(tiers, today), lastToldBy(statuses, today), today);
                }
                existing = existing.stream()
                        .map(one -> random.nextInt(40) == 0 ? used(one) : one)
                        .toList();
            }
            var all = existing;
            assertThat(settled(all, toldBy(tiers, LAST), lastToldBy(statuses, LAST), LAST))
                    .as("told again, nothing changes")
                    .isEqualTo(all);
            var byUse = all.stream()
                    .filter(EntitlementsByMemberStatusTest::isKeptForUse)
                    .toList();
            keptForUse += byUse.size();
            assertThat(byUse).allMatch(Entitlement::used);
            assertThat(words(all.stream().filter(one -> !byUse.contains(one))))
                    .as("tiers %s statuses %s", tiers, statuses)
                    .containsExactlyInAnyOrderElementsOf(
                            words(settled(List.of(), toldBy(tiers, LAST), lastToldBy(statuses, LAST), LAST).stream()));
        }
        assertThat(keptForUse).isPositive();
    }

    private record Arrival<T>(int toldOn, T what) {}

    private static List<Arrival<HeldTier>> tiers(Random random) {
        return IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(i -> {
                    var since = 10 + 20 * i + random.nextInt(20);
                    var tier = new HeldTier(i % 2 == 0 ? "gold" : "silver", day(since));
                    return new Arrival<>(since + late(random), tier);
                })
                .toList();
    }

    private static List<Arrival<EarningSpans>> statuses(Random random) {
        var from = random.nextInt(80);
        var toldOn = from + late(random);
        var all = new ArrayList<Arrival<EarningSpans>>();
        for (var i = 0; i < 1 + random.nextInt(3); i++) {
            var until = random.nextInt(4) == 0 ? null : from + 1 + random.nextInt(40);
            all.add(new Arrival<>(Math.min(toldOn, LAST), out(from, until)));
            toldOn += 1 + random.nextInt(15);
        }
        return all;
    }

    private static int late(Random random) {
        return random.nextBoolean() ? 0 : random.nextInt(30);
    }

    private static boolean isToldOn(List<? extends Arrival<?>> news, int today) {
        return news.stream().anyMatch(one -> one.toldOn() == today);
    }

    private static List<HeldTier> toldBy(List<Arrival<HeldTier>> tiers, int today) {
        return tiers.stream()
                .filter(one -> one.toldOn() <= today)
                .map(Arrival::what)
                .toList();
    }

    private static EarningSpans lastToldBy(List<Arrival<EarningSpans>> statuses, int today) {
        return statuses.stream()
                .filter(one -> one.toldOn() <= today)
                .map(Arrival::what)
                .reduce(EarningSpans.ALWAYS, (_, later) -> later);
    }

    private List<Entitlement> settled(
            List<Entitlement> existing, List<HeldTier> held, EarningSpans earning, int today) {
        return after(existing, policy.changes(existing, TierStay.of(held), earning, day(today)));
    }

    private static Entitlement used(Entitlement one) {
        return one.state() instanceof Ended
                ? one
                : new Entitlement(
                        one.id(),
                        one.customerId(),
                        one.benefitCode(),
                        one.benefitVersion(),
                        one.packageVersion(),
                        one.tier(),
                        one.since(),
                        one.state(),
                        true,
                        one.steps());
    }

    private static boolean isKeptForUse(Entitlement one) {
        return one.state() instanceof Retained kept && kept.reason() == KeepReason.USED;
    }

    private static List<String> words(Stream<Entitlement> all) {
        return all.filter(one -> !(one.state() instanceof Ended))
                .map(EntitlementsByMemberStatusTest::words)
                .toList();
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

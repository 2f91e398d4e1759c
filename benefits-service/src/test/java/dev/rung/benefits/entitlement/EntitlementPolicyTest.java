package dev.rung.benefits.entitlement;

import static dev.rung.benefits.catalogue.terms.SampleBenefits.cny;
import static dev.rung.benefits.catalogue.terms.SampleBenefits.item;
import static dev.rung.benefits.entitlement.SettledEntitlements.after;
import static dev.rung.benefits.participation.EarningSpans.ALWAYS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.benefits.catalogue.packages.PackageSchedule;
import dev.rung.benefits.catalogue.packages.PackageSchedule.ScheduledPackage;
import dev.rung.benefits.catalogue.terms.BenefitTerms.Gift;
import dev.rung.benefits.catalogue.terms.CatalogueItem;
import dev.rung.benefits.catalogue.terms.LeavingRule;
import dev.rung.benefits.catalogue.terms.QuotaPeriod;
import dev.rung.benefits.catalogue.terms.UseQuota;
import dev.rung.benefits.entitlement.EntitlementChange.Amend;
import dev.rung.benefits.entitlement.EntitlementChange.End;
import dev.rung.benefits.entitlement.EntitlementChange.Grant;
import dev.rung.benefits.entitlement.EntitlementChange.Restore;
import dev.rung.benefits.entitlement.EntitlementState.EndReason;
import dev.rung.benefits.entitlement.EntitlementState.Ended;
import dev.rung.benefits.entitlement.EntitlementState.KeepReason;
import dev.rung.benefits.entitlement.EntitlementState.Open;
import dev.rung.benefits.entitlement.EntitlementState.Retained;
import dev.rung.benefits.entitlement.stay.TierStay;
import dev.rung.benefits.entitlement.stay.TierStay.HeldTier;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EntitlementPolicyTest {

    private static final Instant NOW = day("2026-07-15");
    private static final CatalogueItem MUG = gift("mug", 2, QuotaPeriod.YEAR, LeavingRule.END);
    private static final CatalogueItem CARD = gift("card", 1, QuotaPeriod.ONCE, LeavingRule.KEEP);
    private static final PackageSchedule SCHEDULE = new PackageSchedule(List.of(
            new ScheduledPackage(1, day("2026-01-01"), Map.of("gold", List.of(MUG, CARD))),
            new ScheduledPackage(2, day("2026-06-01"), Map.of("gold", List.of(MUG)))));

    private final EntitlementPolicy policy = new EntitlementPolicy(SCHEDULE, ZoneId.of("Asia/Shanghai"));

    @Test
    void whoReachesATierGetsWhatThePackageOfThatMomentGives() {
        assertThat(changes(List.of(), held("gold", "2026-03-01")))
                .extracting(EntitlementPolicyTest::code)
                .containsExactly("card", "mug");
        assertThat(changes(List.of(), held("gold", "2026-06-01")))
                .extracting(EntitlementPolicyTest::code)
                .containsExactly("mug");
    }

    @Test
    void whoWasThereBeforeTheFirstPackageGetsItsBenefitsFromWhenItCounts() {
        assertThat(changes(List.of(), held("gold", "2025-03-01")))
                .allSatisfy(change -> assertThat(change).isInstanceOfSatisfying(Grant.class, grant -> {
                    assertThat(grant.grant().packageVersion()).isEqualTo(1);
                    assertThat(grant.grant().from()).isEqualTo(day("2026-01-01"));
                }));
        assertThat(changes(List.of(), held("gold", "2025-03-01"), held("silver", "2025-12-31")))
                .isEmpty();
    }

    @Test
    void whatALaterPackageAddsIsGivenFromWhenItCountsAndWhatItChangesStays() {
        var finerMug = new CatalogueItem(
                MUG.code(), 2, MUG.names(), MUG.descriptions(), MUG.terms(), MUG.quota(), MUG.cost(), MUG.onLeaving());
        var book = gift("book", 1, QuotaPeriod.YEAR, LeavingRule.END);
        var later = new EntitlementPolicy(
                new PackageSchedule(List.of(
                        SCHEDULE.packages().getFirst(),
                        new ScheduledPackage(2, day("2026-06-01"), Map.of("gold", List.of(finerMug, book))),
                        new ScheduledPackage(
                                3,
                                NOW.plusSeconds(1),
                                Map.of("gold", List.of(gift("cup", 1, QuotaPeriod.YEAR, LeavingRule.END)))))),
                ZoneId.of("Asia/Shanghai"));
        var there = settled(held("gold", "2026-03-01"));

        assertThat(later.changes(there, TierStay.of(List.of(held("gold", "2026-03-01"))), ALWAYS, NOW))
                .singleElement()
                .isInstanceOfSatisfying(Grant.class, grant -> {
                    assertThat(grant.grant().item()).isEqualTo(book);
                    assertThat(grant.grant().packageVersion()).isEqualTo(2);
                    assertThat(grant.grant().from()).isEqualTo(day("2026-06-01"));
                });
        assertThat(later.changes(
                        there,
                        TierStay.of(List.of(held("gold", "2026-03-01"), held("silver", "2026-05-31"))),
                        ALWAYS,
                        NOW))
                .extracting(EntitlementPolicyTest::code)
                .containsExactlyInAnyOrder("card", "mug");
    }

    @Test
    void onLeavingABenefitEndsOrIsKeptAsItsTermsSay() {
        var there = settled(held("gold", "2026-03-01"));

        assertThat(changes(there, held("gold", "2026-03-01"), held("silver", "2026-05-01")))
                .containsExactly(
                        new Amend(one(there, "card").moveTo(new Retained(KeepReason.BY_TERMS, null))),
                        new End(one(there, "mug").moveTo(new Ended(EndReason.TIER_LEFT, day("2026-05-01")))));
    }

    /// Of a time that is over nobody is told, but what is kept is the customer's.
    @Test
    void aTimeThatIsToldLateGivesOnlyWhatIsKept() {
        assertThat(changes(List.of(), held("gold", "2026-03-01"), held("silver", "2026-05-01")))
                .singleElement()
                .isInstanceOfSatisfying(Grant.class, grant -> {
                    assertThat(grant.grant().item()).isEqualTo(CARD);
                    assertThat(grant.state()).isEqualTo(new Retained(KeepReason.BY_TERMS, null));
                });
    }

    @Test
    void askedAgainItChangesNothing() {
        for (var history : List.of(
                new HeldTier[] {held("gold", "2026-03-01")},
                new HeldTier[] {held("gold", "2026-03-01"), held("silver", "2026-05-01")},
                new HeldTier[] {held("gold", "2026-03-01"), held("silver", "2026-05-01"), held("gold", "2026-05-02")
                })) {
            assertThat(changes(settled(history), history)).isEmpty();
        }
    }

    @Test
    void aCorrectionEndsWhatWasNotUsed() {
        var there = settled(held("gold", "2026-03-01"));

        assertThat(changes(there, held("silver", "2026-03-01")))
                .containsExactly(
                        new End(one(there, "card").moveTo(new Ended(EndReason.CORRECTED, NOW))),
                        new End(one(there, "mug").moveTo(new Ended(EndReason.CORRECTED, NOW))));
    }

    @Test
    void aCorrectionKeepsWhatWasUsedToTheEndOfItsPeriodAndTellsNobody() {
        var there = settled(held("gold", "2026-03-01")).stream()
                .map(EntitlementPolicyTest::used)
                .toList();

        var corrected = changes(there, held("silver", "2026-03-01"));

        assertThat(corrected)
                .containsExactly(
                        new Amend(one(there, "card").moveTo(new Retained(KeepReason.USED, null))),
                        new Amend(one(there, "mug").moveTo(new Retained(KeepReason.USED, LocalDate.of(2026, 12, 31)))));
        assertThat(changes(after(there, corrected), held("silver", "2026-03-01")))
                .isEmpty();
    }

    /// An order that was not paid gives its use back.
    @Test
    void whatWasKeptForAUseEndsOnceTheUseIsTakenBack() {
        var there = settled(held("gold", "2026-03-01")).stream()
                .map(one -> one.moveTo(new Retained(KeepReason.USED, null)))
                .toList();

        assertThat(changes(there, held("silver", "2026-03-01")))
                .containsExactly(
                        new End(one(there, "card").moveTo(new Ended(EndReason.CORRECTED, NOW))),
                        new End(one(there, "mug").moveTo(new Ended(EndReason.CORRECTED, NOW))));
    }

    @Test
    void aTierThatIsReDatedKeepsItsBenefitsAndTellsNobody() {
        var there = settled(held("gold", "2026-03-01"));

        assertThat(changes(there, held("gold", "2026-02-01")))
                .hasSize(2)
                .allSatisfy(change -> assertThat(change).isInstanceOfSatisfying(Amend.class, amend -> {
                    assertThat(amend.after().since()).isEqualTo(day("2026-02-01"));
                    assertThat(amend.after().state()).isEqualTo(new Open());
                }));
    }

    @Test
    void aTierThatWasNotLeftAfterAllRestoresWhatEnded() {
        var there = settled(held("gold", "2026-03-01"));
        var left = after(there, changes(there, held("gold", "2026-03-01"), held("silver", "2026-05-01")));

        assertThat(changes(left, held("gold", "2026-03-01")))
                .satisfiesExactly(
                        card -> assertThat(card)
                                .isEqualTo(new Amend(one(left, "card").moveTo(new Open()))),
                        mug -> assertThat(mug)
                                .isInstanceOfSatisfying(
                                        Restore.class,
                                        restored -> assertThat(restored.after())
                                                .isEqualTo(one(left, "mug").moveTo(new Open()))));
    }

    @Test
    void whatATierGaveIsGivenOnceForEachTime() {
        var twice = settled(held("gold", "2026-02-01"), held("silver", "2026-03-01"), held("gold", "2026-04-01"));

        assertThat(twice).extracting(Entitlement::benefitCode).containsExactlyInAnyOrder("card", "card", "mug");
    }

    private List<EntitlementChange> changes(List<Entitlement> existing, HeldTier... held) {
        return policy.changes(existing, TierStay.of(List.of(held)), ALWAYS, NOW);
    }

    private List<Entitlement> settled(HeldTier... held) {
        return after(List.of(), changes(List.of(), held));
    }

    private static Entitlement used(Entitlement one) {
        return new Entitlement(
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

    private static Entitlement one(List<Entitlement> all, String code) {
        return all.stream()
                .filter(one -> one.benefitCode().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static String code(EntitlementChange change) {
        return switch (change) {
            case Grant grant -> grant.grant().item().code();
            case Restore restore -> restore.after().benefitCode();
            case End end -> end.after().benefitCode();
            case Amend amend -> amend.after().benefitCode();
        };
    }

    private static CatalogueItem gift(String code, @Nullable Integer count, QuotaPeriod period, LeavingRule leaving) {
        return item(code, new Gift(code, cny("20")), new UseQuota(count, period), leaving);
    }

    private static HeldTier held(String tier, String since) {
        return new HeldTier(tier, day(since));
    }

    private static Instant day(String date) {
        return Instant.parse(date + "T00:00:00Z");
    }
}

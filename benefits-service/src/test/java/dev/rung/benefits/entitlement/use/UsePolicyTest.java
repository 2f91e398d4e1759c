package dev.rung.benefits.entitlement.use;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.benefits.catalogue.terms.BenefitTerms.PointsMultiplier;
import dev.rung.benefits.catalogue.terms.QuotaPeriod;
import dev.rung.benefits.catalogue.terms.SampleBenefits;
import dev.rung.benefits.catalogue.terms.UseQuota;
import dev.rung.benefits.entitlement.Entitlement;
import dev.rung.benefits.entitlement.EntitlementState;
import dev.rung.benefits.entitlement.EntitlementState.EndReason;
import dev.rung.benefits.entitlement.EntitlementState.Ended;
import dev.rung.benefits.entitlement.EntitlementState.KeepReason;
import dev.rung.benefits.entitlement.EntitlementState.Open;
import dev.rung.benefits.entitlement.EntitlementState.Retained;
import dev.rung.benefits.entitlement.use.UseDecision.NotHeld;
import dev.rung.benefits.entitlement.use.UseDecision.QuotaSpent;
import dev.rung.benefits.entitlement.use.UseDecision.Usable;
import dev.rung.benefits.entitlement.use.UseDecision.UseChoice;
import dev.rung.benefits.entitlement.use.UseDecision.WorksByItself;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsePolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 2, 28);

    @ParameterizedTest
    @CsvSource({
        "DAY,2026-02-28,2026-03-01",
        "MONTH,2026-02-01,2026-03-01",
        "YEAR,2026-01-01,2027-01-01",
        "ONCE,1970-01-01,"
    })
    void aQuotaIsRenewedWithItsPeriod(QuotaPeriod period, LocalDate start, LocalDate next) {
        var quota = new UseQuota(2, period);

        assertThat(UsePolicy.decide(new Open(), quota, 0, TODAY)).isEqualTo(new Usable(start, 1));
        assertThat(UsePolicy.decide(new Open(), quota, 1, TODAY)).isEqualTo(new Usable(start, 0));
        assertThat(UsePolicy.decide(new Open(), quota, 2, TODAY)).isEqualTo(new QuotaSpent(2, next));
    }

    @Test
    void whatWorksByItselfIsNeverUsed() {
        var multiplier = SampleBenefits.item("double", new PointsMultiplier(BigDecimal.TWO));

        assertThat(UsePolicy.decide(new Open(), multiplier, 0, TODAY)).isEqualTo(new WorksByItself());
    }

    @Test
    void withoutAQuotaNothingIsEverSpent() {
        assertThat(UsePolicy.decide(new Open(), new UseQuota(null, QuotaPeriod.DAY), 9999, TODAY))
                .isEqualTo(new Usable(TODAY, null));
    }

    @Test
    void onlyWhatIsHeldIsUsed() {
        assertThat(decide(new Ended(EndReason.TIER_LEFT, Instant.EPOCH))).isEqualTo(new NotHeld());
        assertThat(decide(new Retained(KeepReason.USED, TODAY.minusDays(1)))).isEqualTo(new NotHeld());
        assertThat(decide(new Retained(KeepReason.USED, TODAY))).isInstanceOf(Usable.class);
        assertThat(decide(new Retained(KeepReason.BY_TERMS, null))).isInstanceOf(Usable.class);
    }

    @Test
    void ofSeveralEntitlementsTheFirstThatCanBeUsedIs() {
        var ended = choice(new NotHeld());
        var spent = choice(new QuotaSpent(1, null));
        var usable = choice(new Usable(TODAY, 1));

        assertThat(UsePolicy.best(List.of(ended, spent, usable, choice(new Usable(TODAY, 2)))))
                .isSameAs(usable);
        assertThat(UsePolicy.best(List.of(ended, spent))).isSameAs(spent);
        assertThat(UsePolicy.best(List.of(ended, choice(new NotHeld())))).isSameAs(ended);
    }

    private static UseChoice choice(UseDecision decision) {
        var entitlement = new Entitlement(
                UUID.randomUUID(), UUID.randomUUID(), "mug", 1, 1, "gold", Instant.EPOCH, new Open(), false, 1);
        return new UseChoice(entitlement, decision);
    }

    private static UseDecision decide(EntitlementState state) {
        return UsePolicy.decide(state, new UseQuota(1, QuotaPeriod.YEAR), 0, TODAY);
    }
}

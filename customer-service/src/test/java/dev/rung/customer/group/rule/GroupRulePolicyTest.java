package dev.rung.customer.group.rule;

import static dev.rung.customer.group.rule.RuleSamples.NOTHING_KNOWN;
import static dev.rung.customer.group.rule.RuleSamples.NOW;
import static dev.rung.customer.group.rule.RuleSamples.ZONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.customer.group.rule.CustomerInputs.CoarseProfile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GroupRulePolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private final GroupRulePolicy policy = new GroupRulePolicy(ZONE);

    @Test
    void whatIsNotKnownIsNotSoAndItsOppositeIs() {
        var rich = new GroupRule.Between(Measure.GROWTH_VALUE, 0L, null);

        assertThat(policy.judge(rich, NOTHING_KNOWN, NOW)).isEqualTo(RuleVerdict.always(false));
        assertThat(policy.judge(new GroupRule.Not(rich), NOTHING_KNOWN, NOW)).isEqualTo(RuleVerdict.always(true));
    }

    @Test
    void aVisitCountsForSevenDaysOfTheStore() {
        var lately = new GroupRule.Done("visit", 7, 1L, null);
        var visited = visited("personalisation/inbox", TODAY.minusDays(3));

        assertThat(policy.judge(lately, visited, NOW)).isEqualTo(new RuleVerdict(true, begin(TODAY.plusDays(4))));
        assertThat(policy.judge(lately, visited, begin(TODAY.plusDays(4)))).isEqualTo(RuleVerdict.always(false));
    }

    @Test
    void nothingIsCountedOfWhoeverDoesNotAgreeToPersonalisation() {
        var never = new GroupRule.Done("visit", 7, null, 0L);

        assertThat(policy.judge(never, visited("marketing/email", TODAY), NOW)).isEqualTo(RuleVerdict.always(true));
    }

    @Test
    void theMonthOfBirthComesAndGoesWithTheMonth() {
        var birthday = new GroupRule.OneOf(Trait.BIRTH_MONTH, Set.of("this"));

        assertThat(policy.judge(birthday, bornIn(11), NOW))
                .isEqualTo(new RuleVerdict(true, begin(LocalDate.of(2026, 12, 1))));
        assertThat(policy.judge(birthday, bornIn(2), NOW))
                .isEqualTo(new RuleVerdict(false, begin(LocalDate.of(2027, 2, 1))));
    }

    @Test
    void aRegionIsWhatItLiesInToo() {
        var shanghai = profile(new CoarseProfile(null, null, null, "CN-31", List.of()));

        assertThat(policy.judge(new GroupRule.OneOf(Trait.REGION, Set.of("CN")), shanghai, NOW)
                        .holds())
                .isTrue();
        assertThat(policy.judge(new GroupRule.OneOf(Trait.REGION, Set.of("C")), shanghai, NOW)
                        .holds())
                .isFalse();
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    private static CustomerInputs bornIn(int month) {
        return profile(new CoarseProfile(1990, month, null, null, List.of()));
    }

    private static CustomerInputs profile(CoarseProfile profile) {
        return new CustomerInputs(
                NOTHING_KNOWN.registeredAt(),
                NOTHING_KNOWN.locale(),
                NOTHING_KNOWN.timeZone(),
                NOTHING_KNOWN.membership(),
                Set.of(),
                profile,
                null,
                Map.of(),
                Set.of());
    }

    private static CustomerInputs visited(String consent, LocalDate day) {
        return new CustomerInputs(
                NOTHING_KNOWN.registeredAt(),
                NOTHING_KNOWN.locale(),
                NOTHING_KNOWN.timeZone(),
                NOTHING_KNOWN.membership(),
                Set.of(consent),
                CoarseProfile.NOTHING,
                null,
                Map.of("visit", Map.of(day, 1L)),
                Set.of());
    }
}

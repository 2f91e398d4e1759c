package dev.rung.customer.group.rule;

import static dev.rung.customer.group.rule.RuleSamples.NOW;
import static dev.rung.customer.group.rule.RuleSamples.ZONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class GroupRuleLawsTest {

    private static final Instant SOME_DAY = NOW.plus(Duration.ofDays(2000));

    private final GroupRulePolicy policy = new GroupRulePolicy(ZONE);

    @Provide
    Arbitrary<GroupRule> rules() {
        return RuleSamples.rules();
    }

    @Provide
    Arbitrary<CustomerInputs> customers() {
        return RuleSamples.customers();
    }

    @Property
    void aRuleAndItsOppositeAreTogetherEverybody(
            @ForAll("rules") GroupRule rule, @ForAll("customers") CustomerInputs customer) {
        var holds = policy.judge(rule, customer, NOW).holds();
        var opposite = policy.judge(new GroupRule.Not(rule), customer, NOW).holds();

        assertThat(holds).isNotEqualTo(opposite);
    }

    @Property
    void everyAnswerIsThatOfTheNaiveEvaluator(
            @ForAll("rules") GroupRule rule,
            @ForAll("customers") CustomerInputs customer,
            @ForAll @IntRange(min = 0, max = 1000) int hours) {
        var moment = NOW.plus(Duration.ofHours(hours));

        assertThat(policy.judge(rule, customer, moment).holds()).isEqualTo(NaiveRules.holds(rule, customer, moment));
    }

    @Property
    void untilItsEndAnAnswerStands(
            @ForAll("rules") GroupRule rule,
            @ForAll("customers") CustomerInputs customer,
            @ForAll @IntRange(min = 0, max = 999) int part) {
        var verdict = policy.judge(rule, customer, NOW);
        var until = verdict.until().isBefore(SOME_DAY) ? verdict.until() : SOME_DAY;
        var between = NOW.plus(Duration.between(NOW, until).multipliedBy(part).dividedBy(1000));

        assertThat(verdict.until()).isAfter(NOW);
        assertThat(policy.judge(rule, customer, between).holds()).isEqualTo(verdict.holds());
        assertThat(policy.judge(rule, customer, until.minusNanos(1)).holds()).isEqualTo(verdict.holds());
    }
}

package dev.rung.customer.group.rule;

import static dev.rung.customer.group.rule.RuleSamples.ZONE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;

/// The meaning of rules, written down a second time: as slowly and as plainly as can be.
final class NaiveRules {

    private NaiveRules() {}

    static boolean holds(GroupRule rule, CustomerInputs of, Instant now) {
        var today = LocalDate.ofInstant(now, ZONE);
        return switch (rule) {
            case GroupRule.All(var rules) -> {
                var all = true;
                for (var each : rules) {
                    all &= holds(each, of, now);
                }
                yield all;
            }
            case GroupRule.Any(var rules) -> {
                var any = false;
                for (var each : rules) {
                    any |= holds(each, of, now);
                }
                yield any;
            }
            case GroupRule.Not(var opposite) -> !holds(opposite, of, now);
            case GroupRule.MemberOf(var group) -> of.groups().contains(group);
            case GroupRule.OneOf(var trait, var values) -> oneOf(trait, values, of, now, today);
            case GroupRule.Between(var measure, var least, var most) ->
                between(
                        measure,
                        of,
                        today,
                        amount -> (least == null || least <= amount) && (most == null || amount <= most));
            case GroupRule.Done(var type, var days, var least, var most) -> {
                long count = 0;
                for (int back = 0; back < days; back++) {
                    count += of.done().getOrDefault(type, Map.of()).getOrDefault(today.minusDays(back), 0L);
                }
                yield !agreed(of).isEmpty() && (least == null || least <= count) && (most == null || count <= most);
            }
        };
    }

    private static String agreed(CustomerInputs of) {
        return of.consents().contains("personalisation/inbox") ? "yes" : "";
    }

    private static boolean oneOf(Trait trait, Set<String> values, CustomerInputs of, Instant now, LocalDate today) {
        var month = of.profile().birthMonth();
        return switch (trait) {
            case MEMBER_STATUS -> values.contains(of.membership().statusAt(now).code());
            case REGION ->
                of.profile().region() != null && of.profile().region().startsWith("CN");
            case GENDER -> "female".equals(of.profile().gender());
            case CONSENT -> of.consents().contains("marketing/email");
            case BIRTH_MONTH ->
                month != null && (month == today.getMonthValue() || values.contains(Integer.toString(month)));
            case TIER -> of.assessment() != null && of.assessment().tier().equals("gold");
            case CHURN ->
                !agreed(of).isEmpty()
                        && of.assessment() != null
                        && "high".equals(of.assessment().churn());
            case LOCALE, TIME_ZONE, TAG, RFM_TYPE, VALUE_LEVEL, LIFECYCLE -> throw new IllegalStateException();
        };
    }

    private static boolean between(Measure measure, CustomerInputs of, LocalDate today, LongPredicate within) {
        return switch (measure) {
            case GROWTH_VALUE ->
                of.assessment() != null && within.test(of.assessment().growthValue());
            case AGE ->
                of.profile().birthYear() != null
                        && within.test(today.getYear() - of.profile().birthYear());
            case REGISTERED_DAYS ->
                within.test(ChronoUnit.DAYS.between(LocalDate.ofInstant(of.registeredAt(), ZONE), today));
            case JOINED_DAYS ->
                !of.membership().enrolments().isEmpty()
                        && within.test(ChronoUnit.DAYS.between(
                                LocalDate.ofInstant(
                                        of.membership().enrolments().getLast().since(), ZONE),
                                today));
        };
    }
}

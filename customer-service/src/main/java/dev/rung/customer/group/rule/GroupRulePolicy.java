package dev.rung.customer.group.rule;

import dev.rung.contracts.customer.Membership;
import dev.rung.contracts.customer.Membership.Enrolment;
import dev.rung.contracts.customer.Membership.Restriction;
import dev.rung.customer.group.rule.CustomerInputs.LastAssessment;
import dev.rung.customer.group.rule.GroupRule.All;
import dev.rung.customer.group.rule.GroupRule.Any;
import dev.rung.customer.group.rule.GroupRule.Between;
import dev.rung.customer.group.rule.GroupRule.Done;
import dev.rung.customer.group.rule.GroupRule.MemberOf;
import dev.rung.customer.group.rule.GroupRule.Not;
import dev.rung.customer.group.rule.GroupRule.OneOf;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Decides whether a rule holds for a customer at a moment, and until when that stands if nothing else happens.
/// Days are the store's.
public final class GroupRulePolicy {

    private static final int MONTHS = 12;

    private final ZoneId zone;

    public GroupRulePolicy(ZoneId zone) {
        this.zone = zone;
    }

    public RuleVerdict judge(GroupRule rule, CustomerInputs inputs, Instant now) {
        return switch (rule) {
            case All(var rules) ->
                rules.stream().map(each -> judge(each, inputs, now)).reduce(RuleVerdict.always(true), RuleVerdict::and);
            case Any(var rules) ->
                rules.stream().map(each -> judge(each, inputs, now)).reduce(RuleVerdict.always(false), RuleVerdict::or);
            case Not(var opposite) -> judge(opposite, inputs, now).opposite();
            case OneOf one -> oneOf(one, inputs, now);
            case Between between -> between(between, inputs, day(now));
            case Done done -> inputs.isPersonalised() ? done(done, inputs, day(now)) : RuleVerdict.always(false);
            case MemberOf(var group) -> RuleVerdict.always(inputs.groups().contains(group));
        };
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    private Instant begin(@Nullable LocalDate day) {
        return day == null ? Instant.MAX : day.atStartOfDay(zone).toInstant();
    }

    private RuleVerdict oneOf(OneOf rule, CustomerInputs inputs, Instant now) {
        return switch (rule.trait()) {
            case MEMBER_STATUS ->
                new RuleVerdict(
                        isAmong(rule, inputs.membership().statusAt(now).code()), nextTurn(inputs.membership(), now));
            case LOCALE -> fixed(rule, inputs.locale());
            case TIME_ZONE -> fixed(rule, inputs.timeZone());
            case CONSENT -> RuleVerdict.always(isAmong(rule, inputs.consents()));
            case GENDER -> fixed(rule, inputs.profile().gender());
            case REGION -> fixed(rule, inputs.profile().region());
            case TAG -> RuleVerdict.always(isAmong(rule, inputs.profile().tags()));
            case BIRTH_MONTH -> birthMonth(rule, inputs.profile().birthMonth(), day(now));
            case TIER -> assessed(rule, inputs, LastAssessment::tier);
            case RFM_TYPE -> assessed(rule, inputs, LastAssessment::rfmType);
            case VALUE_LEVEL -> assessed(rule, inputs, LastAssessment::valueLevel);
            case LIFECYCLE -> assessed(rule, inputs, LastAssessment::lifecycle);
            case CHURN ->
                inputs.isPersonalised() ? assessed(rule, inputs, LastAssessment::churn) : RuleVerdict.always(false);
        };
    }

    private static RuleVerdict assessed(
            OneOf rule, CustomerInputs inputs, Function<LastAssessment, @Nullable String> value) {
        var assessment = inputs.assessment();
        return assessment == null ? RuleVerdict.always(false) : fixed(rule, value.apply(assessment));
    }

    private static RuleVerdict fixed(OneOf rule, @Nullable String value) {
        return RuleVerdict.always(value != null && isAmong(rule, value));
    }

    private static boolean isAmong(OneOf rule, Collection<String> values) {
        return values.stream().anyMatch(value -> isAmong(rule, value));
    }

    private static boolean isAmong(OneOf rule, String value) {
        return rule.values().contains(value)
                || rule.trait().isNested() && rule.values().stream().anyMatch(wider -> value.startsWith(wider + "-"));
    }

    private RuleVerdict birthMonth(OneOf rule, @Nullable Integer month, LocalDate today) {
        if (month == null) {
            return RuleVerdict.always(false);
        }
        if (rule.values().contains(month.toString())) {
            return RuleVerdict.always(true);
        }
        if (!rule.values().contains(Trait.THIS_MONTH)) {
            return RuleVerdict.always(false);
        }
        var isNow = today.getMonthValue() == month;
        var ahead = isNow ? 1 : Math.floorMod(month - today.getMonthValue(), MONTHS);
        return new RuleVerdict(isNow, begin(today.withDayOfMonth(1).plusMonths(ahead)));
    }

    /// When a restriction begins or ends, or the customer's own will counts.
    private static Instant nextTurn(Membership membership, Instant now) {
        return Stream.of(
                        membership.restrictions().stream().map(Restriction::since),
                        membership.restrictions().stream()
                                .map(Restriction::until)
                                .filter(Objects::nonNull),
                        membership.enrolments().stream().map(Enrolment::since))
                .flatMap(Function.identity())
                .filter(moment -> moment.isAfter(now))
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    private RuleVerdict between(Between rule, CustomerInputs inputs, LocalDate today) {
        return switch (rule.measure()) {
            case GROWTH_VALUE -> {
                var assessment = inputs.assessment();
                yield RuleVerdict.always(
                        assessment != null && isWithin(assessment.growthValue(), rule.atLeast(), rule.atMost()));
            }
            case AGE -> {
                var born = inputs.profile().birthYear();
                yield born == null
                        ? RuleVerdict.always(false)
                        : growing(
                                rule,
                                today.getYear() - born,
                                years -> LocalDate.of(born, 1, 1).plusYears(years));
            }
            case REGISTERED_DAYS -> since(rule, day(inputs.registeredAt()), today);
            case JOINED_DAYS -> joined(rule, inputs.membership(), today);
        };
    }

    private RuleVerdict joined(Between rule, Membership membership, LocalDate today) {
        var enrolments = membership.enrolments();
        if (enrolments.isEmpty() || !enrolments.getLast().status().equals("member")) {
            return RuleVerdict.always(false);
        }
        return since(rule, day(enrolments.getLast().since()), today);
    }

    private RuleVerdict since(Between rule, LocalDate first, LocalDate today) {
        return growing(rule, today.toEpochDay() - first.toEpochDay(), first::plusDays);
    }

    /// An amount that grows with time.
    ///
    /// @param reached on which day it comes to an amount
    private RuleVerdict growing(Between rule, long amount, Function<Long, LocalDate> reached) {
        var holds = isWithin(amount, rule.atLeast(), rule.atMost());
        var turn = Stream.of(rule.atLeast(), rule.atMost() == null ? null : Long.valueOf(rule.atMost() + 1))
                .filter(Objects::nonNull)
                .filter(bound -> bound > amount)
                .min(Long::compareTo)
                .map(reached)
                .orElse(null);
        return new RuleVerdict(holds, begin(turn));
    }

    private RuleVerdict done(Done rule, CustomerInputs inputs, LocalDate today) {
        var changes = changes(inputs.done().getOrDefault(rule.type(), Map.of()), rule.days());
        var count = changes.headMap(today, true).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        var now = isWithin(count, rule.atLeast(), rule.atMost());
        for (var change : changes.tailMap(today, false).entrySet()) {
            count += change.getValue();
            if (isWithin(count, rule.atLeast(), rule.atMost()) != now) {
                return new RuleVerdict(now, begin(change.getKey()));
            }
        }
        return RuleVerdict.always(now);
    }

    /// By how much the count within the window changes on which days: something comes in on its day, and leaves when
    /// the window has passed it.
    private static NavigableMap<LocalDate, Long> changes(Map<LocalDate, Long> counts, int window) {
        var changes = new TreeMap<LocalDate, Long>();
        counts.forEach((day, count) -> {
            changes.merge(day, count, Long::sum);
            changes.merge(day.plusDays(window), -count, Long::sum);
        });
        return changes;
    }

    private static boolean isWithin(long amount, @Nullable Long atLeast, @Nullable Long atMost) {
        return (atLeast == null || amount >= atLeast) && (atMost == null || amount <= atMost);
    }
}

package dev.rung.customer.group.rule;

import dev.rung.contracts.customer.Membership;
import dev.rung.contracts.customer.Membership.Enrolment;
import dev.rung.contracts.customer.Membership.Restriction;
import dev.rung.customer.group.rule.CustomerInputs.CoarseProfile;
import dev.rung.customer.group.rule.CustomerInputs.LastAssessment;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/// Customers and rules that are close enough to each other to matter to each other.
final class RuleSamples {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");
    static final UUID GROUP = UUID.fromString("00000000-0000-0000-0000-000000000001");
    static final CustomerInputs NOTHING_KNOWN = new CustomerInputs(
            NOW, "zh-CN", "Asia/Shanghai", Membership.GUEST, Set.of(), CoarseProfile.NOTHING, null, Map.of(), Set.of());

    private RuleSamples() {}

    static Arbitrary<CustomerInputs> customers() {
        return Combinators.combine(
                        days().map(days -> NOW.minus(Duration.ofDays(days))),
                        memberships(),
                        Arbitraries.subsetOf("marketing/email", "personalisation/inbox"),
                        profiles(),
                        assessments().injectNull(0.2),
                        Arbitraries.maps(dates(), Arbitraries.longs().between(1, 3))
                                .ofMaxSize(6),
                        Arbitraries.subsetOf(GROUP))
                .as((registered, membership, consents, profile, assessment, visits, groups) -> new CustomerInputs(
                        registered,
                        "zh-CN",
                        "Asia/Shanghai",
                        membership,
                        consents,
                        profile,
                        assessment,
                        Map.of("visit", visits),
                        groups));
    }

    private static Arbitrary<Integer> days() {
        return Arbitraries.integers().between(0, 40);
    }

    private static Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(-12, 2).map(LocalDate.ofInstant(NOW, ZONE)::plusDays);
    }

    private static Arbitrary<Membership> memberships() {
        var joined = days().map(
                        days -> List.of(new Enrolment("member", NOW.minus(Duration.ofDays(days)), "2026-01", "app")));
        var frozen = Arbitraries.integers()
                .between(-50, 50)
                .map(hours -> List.of(new Restriction(
                        "frozen", NOW.minusSeconds(86_400), NOW.plus(Duration.ofHours(hours)), "fraud", "hand")));
        return Combinators.combine(
                        Arbitraries.oneOf(Arbitraries.just(List.<Enrolment>of()), joined),
                        Arbitraries.oneOf(Arbitraries.just(List.<Restriction>of()), frozen))
                .as(Membership::new);
    }

    private static Arbitrary<CoarseProfile> profiles() {
        return Combinators.combine(
                        Arbitraries.integers().between(1990, 2000).injectNull(0.3),
                        Arbitraries.integers().between(1, 12).injectNull(0.3),
                        Arbitraries.of("female", "male").injectNull(0.3),
                        Arbitraries.of("CN", "CN-31", "SG").injectNull(0.3))
                .as((year, month, gender, region) -> new CoarseProfile(year, month, gender, region, List.of("vip")));
    }

    private static Arbitrary<LastAssessment> assessments() {
        return Combinators.combine(
                        Arbitraries.of("gold", "silver"),
                        Arbitraries.longs().between(0, 20),
                        Arbitraries.of("low", "high"))
                .as((tier, value, churn) ->
                        new LastAssessment(tier, value, "important-value", "high", "mature", churn));
    }

    static Arbitrary<GroupRule> rules() {
        return rules(3);
    }

    private static Arbitrary<GroupRule> rules(int storeys) {
        if (storeys == 0) {
            return conditions();
        }
        var parts = rules(storeys - 1);
        return Arbitraries.oneOf(
                conditions(),
                parts.map(GroupRule.Not::new),
                parts.list().ofMinSize(1).ofMaxSize(3).map(GroupRule.All::new),
                parts.list().ofMinSize(1).ofMaxSize(3).map(GroupRule.Any::new));
    }

    private static Arbitrary<GroupRule> conditions() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        new GroupRule.OneOf(Trait.MEMBER_STATUS, Set.of("member")),
                        new GroupRule.OneOf(Trait.REGION, Set.of("CN")),
                        new GroupRule.OneOf(Trait.GENDER, Set.of("female", "other")),
                        new GroupRule.OneOf(Trait.BIRTH_MONTH, Set.of("this")),
                        new GroupRule.OneOf(Trait.BIRTH_MONTH, Set.of("this", "3")),
                        new GroupRule.OneOf(Trait.CONSENT, Set.of("marketing/email")),
                        new GroupRule.OneOf(Trait.TIER, Set.of("gold")),
                        new GroupRule.OneOf(Trait.CHURN, Set.of("high")),
                        new GroupRule.MemberOf(GROUP)),
                bounds(20).map(at -> new GroupRule.Between(Measure.GROWTH_VALUE, at.atLeast(), at.atMost())),
                bounds(40).map(at -> new GroupRule.Between(Measure.REGISTERED_DAYS, at.atLeast(), at.atMost())),
                bounds(40).map(at -> new GroupRule.Between(Measure.JOINED_DAYS, at.atLeast(), at.atMost())),
                bounds(40).map(at -> new GroupRule.Between(Measure.AGE, at.atLeast(), at.atMost())),
                Combinators.combine(Arbitraries.integers().between(1, 12), bounds(6))
                        .as((days, at) -> new GroupRule.Done("visit", days, at.atLeast(), at.atMost())));
    }

    private record Bounds(@Nullable Long atLeast, @Nullable Long atMost) {}

    private static Arbitrary<Bounds> bounds(long most) {
        var amounts = Arbitraries.longs().between(0, most);
        return Arbitraries.oneOf(
                amounts.map(least -> new Bounds(least, null)),
                amounts.map(top -> new Bounds(null, top)),
                Combinators.combine(amounts, amounts)
                        .as((one, two) -> new Bounds(Math.min(one, two), Math.max(one, two))));
    }
}

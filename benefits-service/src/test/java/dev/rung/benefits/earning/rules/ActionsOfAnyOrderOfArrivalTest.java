package dev.rung.benefits.earning.rules;

import static dev.rung.benefits.ledger.lot.SourceKind.REVIEW;
import static dev.rung.benefits.ledger.lot.SourceKind.SHARE;
import static dev.rung.benefits.ledger.lot.SourceKind.SIGN_IN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.benefits.earning.CustomerStory;
import dev.rung.benefits.earning.facts.Fact;
import dev.rung.benefits.earning.facts.Fact.Acted;
import dev.rung.benefits.earning.facts.NewFacts;
import dev.rung.benefits.earning.facts.OrderBooks;
import dev.rung.benefits.ledger.lot.SourceKind;
import dev.rung.benefits.ledger.settlement.LedgerInMemory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/// Points of actions are a function of the set of facts, with caps and promotions, and come to what a plain
/// count says.
class ActionsOfAnyOrderOfArrivalTest {

    private static final UUID ALICE = UUID.randomUUID();
    private static final Instant NOW = CustomerStory.day(70);

    /// March from the third on: later versions have other caps within the same month.
    private static final EarningRules RULES = new EarningRules(List.of(
            version(10, 25, Set.of(REVIEW)), version(13, 31, Set.of(SHARE)).effective(2, LocalDate.of(2026, 3, 20))));

    @Property(tries = 500)
    void theSameActionsEarnTheSameInEveryOrder(@ForAll("facts") List<Fact> facts, @ForAll Random random) {
        var shuffled = new ArrayList<>(facts);
        shuffled.addAll(facts.subList(0, facts.size() / 2));
        Collections.shuffle(shuffled, random);

        var ledger = arrive(shuffled, random);

        assertThat(held(ledger)).isEqualTo(held(arrive(facts, new Random(1))));
        assertThat(held(ledger)).isEqualTo(plainCount(new HashSet<>(facts)));
        assertThat(ledger.keys()).doesNotHaveDuplicates();
    }

    @Property(tries = 500)
    void noCapIsExceeded(@ForAll("facts") List<Fact> facts, @ForAll Random random) {
        var held = held(arrive(facts, random));
        var perDay = new HashMap<LocalDate, Long>();
        var perMonth = new HashMap<LocalDate, Long>();
        OrderBooks.only(Acted.class, new HashSet<>(facts))
                .filter(one -> one.kind() == SHARE)
                .forEach(action -> {
                    var day = LocalDate.ofInstant(action.occurredAt(), SampleRules.SHANGHAI);
                    var points = held.getOrDefault(action.id(), 0L);
                    perDay.merge(day, points, Long::sum);
                    perMonth.merge(day.withDayOfMonth(1), points, Long::sum);
                });

        assertThat(perDay.values()).allSatisfy(points -> assertThat(points).isLessThanOrEqualTo(13));
        assertThat(perMonth.values()).allSatisfy(points -> assertThat(points).isLessThanOrEqualTo(31));
    }

    private static LedgerInMemory arrive(List<Fact> facts, Random random) {
        var policy = new ActionPolicy(RULES, SampleRules.SHANGHAI);
        var ledger = new LedgerInMemory();
        var known = new HashSet<Fact>();
        for (int from = 0; from < facts.size(); ) {
            var to = Math.min(facts.size(), from + 1 + random.nextInt(4));
            var batch = facts.subList(from, to);
            known.addAll(batch);
            ledger.settle(
                    policy
                            .proposals(
                                    ALICE,
                                    OrderBooks.only(Acted.class, known).toList(),
                                    CustomerStory.history(known).tiers(),
                                    NOW)
                            .stream()
                            .map(EarningProposal::whole)
                            .toList(),
                    NewFacts.of(batch)::causeOf);
            from = to;
        }
        return ledger;
    }

    private static Map<String, Long> held(LedgerInMemory ledger) {
        var held = new TreeMap<String, Long>();
        ledger.contents().forEach((source, content) -> {
            if (content.available() > 0) {
                held.put(source, content.available());
            }
        });
        return held;
    }

    /// Told without streams, records and policies: what the rules above mean.
    private static Map<String, Long> plainCount(Collection<Fact> facts) {
        var tiers = CustomerStory.history(facts).tiers();
        var actions = new ArrayList<>(OrderBooks.only(Acted.class, facts).toList());
        actions.sort((one, other) -> {
            var byTime = one.occurredAt().compareTo(other.occurredAt());
            return byTime != 0 ? byTime : one.eventId().compareTo(other.eventId());
        });
        var counted = new TreeMap<String, Long>();
        var spent = new HashMap<String, Long>();
        var seen = new HashSet<String>();
        for (var action : actions) {
            var day = LocalDate.ofInstant(action.occurredAt(), SampleRules.SHANGHAI);
            var late = !day.isBefore(LocalDate.of(2026, 3, 20));
            var first = seen.add(action.kind().code());
            var tier = tiers.before(action.occurredAt()).orElse("regular");
            var rate = tier.equals("gold") ? 3 : tier.equals("diamond") ? 4 : 2;
            long points = switch (action.kind()) {
                case SHARE -> late ? 8 : 4;
                case REVIEW -> first ? (late ? 100 : 200) : 7 * rate * (late ? 1 : 2) / 2;
                default -> 0;
            };
            var rule =
                    action.kind() == REVIEW && first ? "first" : action.kind().code();
            if (!rule.equals("first")) {
                var dayKey = rule + day;
                var monthKey = rule + " " + YearMonth.from(day);
                points = Math.min(points, (late ? 13 : 10) - spent.getOrDefault(dayKey, 0L));
                points = Math.min(points, (late ? 31 : 25) - spent.getOrDefault(monthKey, 0L));
                points = Math.max(points, 0);
                spent.merge(dayKey, points, Long::sum);
                spent.merge(monthKey, points, Long::sum);
            }
            if (points > 0) {
                counted.put(action.id(), points);
            }
        }
        return counted;
    }

    private static EarningRule version(long perDay, long perMonth, Set<SourceKind> promoted) {
        var year = LocalDate.of(2026, 1, 1);
        return SampleRules.with(
                List.of(
                        new ActionRule("first", REVIEW, 100, false, true, null, null, null, 0),
                        new ActionRule("review", REVIEW, 7, true, false, null, perDay, perMonth, 0),
                        new ActionRule("share", SHARE, 4, false, false, null, perDay, perMonth, 0)),
                List.of(ActionPolicyTest.promotion("2", promoted, year, year.plusYears(1))));
    }

    @Provide
    Arbitrary<List<Fact>> facts() {
        var ids = Arbitraries.randomValue(random -> new UUID(random.nextLong(), random.nextLong()));
        var times = Arbitraries.integers()
                .between(0, 60 * 24)
                .map(hours -> CustomerStory.START.plus(Duration.ofHours(hours)));
        var acted = Combinators.combine(ids, times, Arbitraries.of(REVIEW, SHARE, SIGN_IN))
                .as((id, time, kind) -> (Fact) new Acted(id, ALICE, time, kind, id.toString(), null));
        var spans = Combinators.combine(
                        Arbitraries.integers().between(0, 40), Arbitraries.of("regular", "gold", "diamond"))
                .as((day, tier) -> CustomerStory.held(tier, day))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
        var tiers = Combinators.combine(ids, times, spans).as((id, time, held) ->
                (Fact) new Fact.TierPath(id, ALICE, time, id.getLeastSignificantBits() >>> 1, held));
        return Arbitraries.frequencyOf(Tuple.of(8, acted), Tuple.of(1, tiers))
                .list()
                .uniqueElements(Fact::eventId)
                .ofMinSize(1)
                .ofMaxSize(25);
    }
}

package dev.rung.benefits.earning.version;

import static java.util.stream.Collectors.groupingBy;

import dev.rung.benefits.earning.facts.ActionFacts;
import dev.rung.benefits.earning.facts.CustomerFacts;
import dev.rung.benefits.earning.facts.Fact;
import dev.rung.benefits.earning.facts.Fact.Acted;
import dev.rung.benefits.earning.facts.Facts;
import dev.rung.benefits.earning.history.KnownHistories;
import dev.rung.benefits.earning.rules.ActionPolicy;
import dev.rung.benefits.earning.rules.EarningPolicy;
import dev.rung.benefits.earning.rules.EarningProposal;
import dev.rung.benefits.earning.rules.EarningRules;
import dev.rung.benefits.earning.version.RuleTrial.CostPair;
import dev.rung.benefits.earning.version.TrialCustomers.ActiveCustomer;
import dev.rung.contracts.Money;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.store.Store;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Tries earning rules on the calendar month before this one, and changes nothing.
///
/// Its guards: one trial at a time (a lock in the database), at most so many customers ([TrialTerms]), and so
/// many of them in memory at once.
@ApplicationScoped
class TryingRules {

    private static final int PAGE = 200;

    private final PublishedRules published;
    private final TrialCustomers customers;
    private final Facts facts;
    private final ActionFacts actions;
    private final KnownHistories histories;
    private final TrialTerms terms;
    private final Store store;
    private final Clock clock;

    TryingRules(
            PublishedRules published,
            TrialCustomers customers,
            Facts facts,
            ActionFacts actions,
            KnownHistories histories,
            TrialTerms terms,
            Store store,
            Clock clock) {
        this.published = published;
        this.customers = customers;
        this.facts = facts;
        this.actions = actions;
        this.histories = histories;
        this.terms = terms;
        this.store = store;
        this.clock = clock;
    }

    Uni<RuleTrial> onLastMonth(int version) {
        return Panache.withTransaction(() -> customers
                .tryLock()
                .invoke(free -> {
                    if (!free) {
                        throw Problem.of(409, "trial-running").asException();
                    }
                })
                .chain(() -> published.asWritten(version))
                .map(rule -> new EarningRules(List.of(rule)))
                .chain(tried -> published.current().map(now -> new TrialMonth(version, now, tried, clock.instant())))
                .chain(this::count));
    }

    private Uni<RuleTrial> count(TrialMonth month) {
        var count = new TrialCount();
        return customers
                .active(month.since(), month.until(), terms.mostCustomers())
                .call(found -> Multi.createFrom()
                        .iterable(pages(found))
                        .onItem()
                        .transformToUniAndConcatenate(page -> addPage(page, month, count))
                        .collect()
                        .last())
                .chain(found ->
                        customers.externalIds(count.mostAffected()).map(names -> month.result(found, count, names)));
    }

    private Uni<Void> addPage(List<UUID> page, TrialMonth month, TrialCount count) {
        return facts.of(page)
                .chain(orders -> histories.of(page, orders.stream().collect(groupingBy(Fact::customerId))))
                .chain(found -> actions.of(page).invoke(acted -> {
                    var actionsOf = acted.stream().collect(groupingBy(Fact::customerId));
                    found.forEach(history ->
                            month.add(history, actionsOf.getOrDefault(history.customerId(), List.<Acted>of()), count));
                }))
                .replaceWithVoid();
    }

    private static List<List<UUID>> pages(List<ActiveCustomer> found) {
        var ids = found.stream().map(ActiveCustomer::customerId).toList();
        return IntStream.range(0, (ids.size() + PAGE - 1) / PAGE)
                .mapToObj(page -> ids.subList(page * PAGE, Math.min(ids.size(), (page + 1) * PAGE)))
                .toList();
    }

    private Money cost(long points) {
        return new Money(terms.valuePerPoint().multiply(BigDecimal.valueOf(points)), store.currency());
    }

    /// The calendar month before the one of this moment, in the store's zone.
    private final class TrialMonth {

        private final int version;
        private final EarningRules now;
        private final EarningRules tried;
        private final Instant moment;
        private final YearMonth month;

        TrialMonth(int version, EarningRules now, EarningRules tried, Instant moment) {
            this.version = version;
            this.now = now;
            this.tried = tried;
            this.moment = moment;
            this.month = YearMonth.from(moment.atZone(store.zone())).minusMonths(1);
        }

        Instant since() {
            return month.atDay(1).atStartOfDay(store.zone()).toInstant();
        }

        Instant until() {
            return month.plusMonths(1).atDay(1).atStartOfDay(store.zone()).toInstant();
        }

        void add(CustomerFacts history, List<Acted> acted, TrialCount count) {
            count.add(history.customerId(), by(now, history, acted), by(tried, history, acted));
        }

        private List<EarningProposal> by(EarningRules rules, CustomerFacts history, List<Acted> acted) {
            return Stream.concat(
                            new EarningPolicy(rules, store.zone()).proposals(history, moment).stream(),
                            new ActionPolicy(rules, store.zone()).proposals(history, acted, moment).stream())
                    .filter(one -> !one.plain().earnedAt().isBefore(since())
                            && one.plain().earnedAt().isBefore(until()))
                    .toList();
        }

        RuleTrial result(List<ActiveCustomer> found, TrialCount count, Map<UUID, String> names) {
            var points = count.points();
            return new RuleTrial(
                    version,
                    month.atDay(1),
                    month.atEndOfMonth(),
                    found.isEmpty() ? 0 : found.getFirst().customers(),
                    found.size(),
                    points,
                    new CostPair(cost(points.now()), cost(points.then())),
                    count.rules(),
                    count.promotions(),
                    count.mostAffected(names));
        }
    }
}

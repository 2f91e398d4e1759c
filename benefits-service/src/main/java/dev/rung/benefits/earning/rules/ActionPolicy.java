package dev.rung.benefits.earning.rules;

import static java.time.temporal.ChronoUnit.MICROS;
import static java.util.stream.Collectors.toCollection;

import dev.rung.benefits.earning.facts.CustomerFacts;
import dev.rung.benefits.earning.facts.Fact.Acted;
import dev.rung.benefits.earning.facts.TierHistory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;

/// Decides what the lot of each action should hold: the earliest first, and of the same moment the smaller
/// event id, until a cap is reached. The one that crosses it earns what is left. So which actions earn is a
/// function of the set of them, and one that is told late takes its place. A cap counts the points of a
/// promotion too, whether or not its budget bears them. Of the sign-ins of one day of the store one earns, the
/// first that a rule fits.
public final class ActionPolicy {

    public static final Comparator<Acted> EARLIEST_FIRST =
            Comparator.comparing(Acted::occurredAt).thenComparing(Acted::eventId);

    private final EarningRules rules;
    private final ZoneId zone;

    public ActionPolicy(EarningRules rules, ZoneId zone) {
        this.rules = rules;
        this.zone = zone;
    }

    /// @param actions of one customer: of each kind the first one ever, and all of each calendar month of
    ///     which there is any
    /// @param activity the days on which the customer earned or spent
    public List<EarningProposal> proposals(
            UUID customerId,
            Collection<Acted> actions,
            TierHistory tiers,
            NavigableSet<LocalDate> activity,
            Instant now) {
        var tally = new ActionTally(rules, zone, customerId, tiers, activity, now);
        return actions.stream().sorted(EARLIEST_FIRST).map(tally::next).toList();
    }

    /// Of a customer whose history is known.
    public List<EarningProposal> proposals(CustomerFacts history, Collection<Acted> actions, Instant now) {
        return proposals(history.customerId(), actions, history.tiers(), history.activity(), now).stream()
                .map(one -> judged(one, history.earnsAt()))
                .toList();
    }

    /// A milestone of the profile is judged by its day, not by its moment: who signs up may fill in the profile before
    /// joining, and a birthday begins at midnight.
    private EarningProposal judged(EarningProposal one, Predicate<Instant> earnsAt) {
        return one.where(
                one.plain().source().kind().isMilestone()
                        ? at -> earnsAt.test(at) || earnsAt.test(endOfDay(at))
                        : earnsAt);
    }

    private Instant endOfDay(Instant at) {
        var next = LocalDate.ofInstant(at, zone).plusDays(1).atStartOfDay(zone).toInstant();
        return next.minus(1, MICROS);
    }

    /// The days of actions that earn, of those that the customer did.
    ///
    /// @param actions all of one customer
    /// @param earnsAt the moments at which they earn
    public NavigableSet<LocalDate> activity(
            UUID customerId, Collection<Acted> actions, TierHistory tiers, Predicate<Instant> earnsAt, Instant now) {
        return proposals(customerId, actions, tiers, now).stream()
                .map(one -> judged(one, earnsAt))
                .map(EarningProposal::whole)
                .filter(one -> one.earned() > 0 && one.source().kind().isDoing())
                .map(one -> LocalDate.ofInstant(one.earnedAt(), zone))
                .collect(toCollection(TreeSet::new));
    }

    /// Where it does not matter when the points end.
    public List<EarningProposal> proposals(UUID customerId, Collection<Acted> actions, TierHistory tiers, Instant now) {
        return proposals(customerId, actions, tiers, Collections.emptyNavigableSet(), now);
    }
}

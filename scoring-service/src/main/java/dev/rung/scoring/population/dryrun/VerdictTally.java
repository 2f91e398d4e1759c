package dev.rung.scoring.population.dryrun;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;
import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Counts verdicts. Two tallies add up to that of both together, in any order, so that parts of the population can be
/// counted apart; each is kept as JSON meanwhile.
@RegisterForReflection
@JsonAutoDetect(fieldVisibility = ANY, getterVisibility = NONE, isGetterVisibility = NONE)
final class VerdictTally {

    static final int SAMPLES = 20;

    /// By the tier before and the tier after.
    private Map<String, Map<String, Long>> flows = new HashMap<>();

    private Map<String, Long> byReason = new TreeMap<>();
    private Map<String, Long> byDirection = new TreeMap<>();
    private Map<String, Long> toldBefore = new TreeMap<>();
    private Map<String, Long> toldThen = new TreeMap<>();
    private ArrayList<Mover> losers = new ArrayList<>();
    private ArrayList<Mover> winners = new ArrayList<>();
    private long unsafeBefore;
    private long unsafeThen;
    private long losersGrowthValue;
    private BigDecimal losersSpend = BigDecimal.ZERO;
    private long unpaired;

    void add(TrialVerdict verdict) {
        add(verdict.from(), verdict.to(), 1);
        unsafeBefore += verdict.unsafeBefore() ? 1 : 0;
        unsafeThen += verdict.unsafeThen() ? 1 : 0;
        count(toldBefore, verdict.toldBefore());
        count(toldThen, verdict.toldThen());
        var mover = verdict.mover();
        if (mover == null) {
            return;
        }
        byReason.merge(mover.reason(), 1L, Long::sum);
        byDirection.merge(mover.direction(), 1L, Long::sum);
        if (mover.loses()) {
            losersGrowthValue += verdict.growthValue();
            losersSpend = losersSpend.add(verdict.spend());
            losers.add(mover);
        } else if (mover.wins()) {
            winners.add(mover);
        }
        if (losers.size() > 10 * SAMPLES || winners.size() > 10 * SAMPLES) {
            keepTheFirst();
        }
    }

    void add(VerdictTally other) {
        other.flows.forEach((from, ways) -> ways.forEach((to, customers) -> add(from, to, customers)));
        add(byReason, other.byReason);
        add(byDirection, other.byDirection);
        add(toldBefore, other.toldBefore);
        add(toldThen, other.toldThen);
        unsafeBefore += other.unsafeBefore;
        unsafeThen += other.unsafeThen;
        losersGrowthValue += other.losersGrowthValue;
        losersSpend = losersSpend.add(other.losersSpend);
        unpaired += other.unpaired;
        losers.addAll(other.losers);
        winners.addAll(other.winners);
        keepTheFirst();
    }

    /// Customers who could not be tried: their standing or their state was on its way.
    void leaveOut(long customers) {
        unpaired += customers;
    }

    long unpaired() {
        return unpaired;
    }

    /// The customers who were tried.
    long customers() {
        return flows.values().stream()
                .flatMap(ways -> ways.values().stream())
                .mapToLong(Long::longValue)
                .sum();
    }

    long of(MoveDirection direction) {
        return byDirection.getOrDefault(direction.code(), 0L);
    }

    long movers() {
        return byDirection.values().stream().mapToLong(Long::longValue).sum();
    }

    /// How many went from one tier to another, or stayed.
    long flow(String from, String to) {
        return flows.getOrDefault(from, Map.of()).getOrDefault(to, 0L);
    }

    Map<String, Long> byReason() {
        return byReason;
    }

    /// The customers who would be told of a change of this kind under the policy in force.
    long toldBefore(String kind) {
        return toldBefore.getOrDefault(kind, 0L);
    }

    /// The customers who would be told of one under the candidate.
    long toldThen(String kind) {
        return toldThen.getOrDefault(kind, 0L);
    }

    long unsafeBefore() {
        return unsafeBefore;
    }

    long unsafeThen() {
        return unsafeThen;
    }

    long losersGrowthValue() {
        return losersGrowthValue;
    }

    BigDecimal losersSpend() {
        return losersSpend;
    }

    /// The twenty who lose most.
    List<Mover> losers() {
        keepTheFirst();
        return List.copyOf(losers);
    }

    /// The twenty who win most.
    List<Mover> winners() {
        keepTheFirst();
        return List.copyOf(winners);
    }

    private void add(String from, String to, long customers) {
        flows.computeIfAbsent(from, _ -> new HashMap<>()).merge(to, customers, Long::sum);
    }

    private static void count(Map<String, Long> counts, @Nullable String code) {
        if (code != null) {
            counts.merge(code, 1L, Long::sum);
        }
    }

    private static void add(Map<String, Long> counts, Map<String, Long> more) {
        more.forEach((code, customers) -> counts.merge(code, customers, Long::sum));
    }

    private void keepTheFirst() {
        keepTheFirst(losers, Mover.GREATEST_LOSS_FIRST);
        keepTheFirst(winners, Mover.GREATEST_GAIN_FIRST);
    }

    private static void keepTheFirst(List<Mover> movers, Comparator<Mover> order) {
        movers.sort(order);
        if (movers.size() > SAMPLES) {
            movers.subList(SAMPLES, movers.size()).clear();
        }
    }
}

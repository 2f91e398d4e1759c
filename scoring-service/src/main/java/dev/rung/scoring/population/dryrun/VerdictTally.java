package dev.rung.scoring.population.dryrun;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Counts verdicts. Two tallies add up to that of both together, in any order, so that parts of the population can be
/// counted apart.
final class VerdictTally {

    static final int SAMPLES = 20;

    record Way(String from, String to) {}

    private final Map<Way, Long> ways = new HashMap<>();
    private final Map<String, Long> byReason = new TreeMap<>();
    private final Map<String, Long> byDirection = new TreeMap<>();
    private final ArrayList<Mover> worst = new ArrayList<>();
    private long unsafeBefore;
    private long unsafeThen;
    private long losersGrowthValue;
    private BigDecimal losersSpend = BigDecimal.ZERO;

    void add(TrialVerdict verdict) {
        ways.merge(new Way(verdict.from(), verdict.to()), 1L, Long::sum);
        unsafeBefore += verdict.unsafeBefore() ? 1 : 0;
        unsafeThen += verdict.unsafeThen() ? 1 : 0;
        var mover = verdict.mover();
        if (mover == null) {
            return;
        }
        byReason.merge(mover.reason(), 1L, Long::sum);
        byDirection.merge(mover.direction(), 1L, Long::sum);
        if (mover.loses()) {
            losersGrowthValue += verdict.growthValue();
            losersSpend = losersSpend.add(verdict.spend());
            worst.add(mover);
            if (worst.size() > 10 * SAMPLES) {
                keepTheWorst();
            }
        }
    }

    void add(VerdictTally other) {
        other.ways.forEach((way, customers) -> ways.merge(way, customers, Long::sum));
        other.byReason.forEach((reason, customers) -> byReason.merge(reason, customers, Long::sum));
        other.byDirection.forEach((direction, customers) -> byDirection.merge(direction, customers, Long::sum));
        unsafeBefore += other.unsafeBefore;
        unsafeThen += other.unsafeThen;
        losersGrowthValue += other.losersGrowthValue;
        losersSpend = losersSpend.add(other.losersSpend);
        worst.addAll(other.worst);
        keepTheWorst();
    }

    long customers() {
        return ways.values().stream().mapToLong(Long::longValue).sum();
    }

    long of(MoveDirection direction) {
        return byDirection.getOrDefault(direction.code(), 0L);
    }

    long movers() {
        return byDirection.values().stream().mapToLong(Long::longValue).sum();
    }

    Map<Way, Long> ways() {
        return ways;
    }

    Map<String, Long> byReason() {
        return byReason;
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
    List<Mover> samples() {
        keepTheWorst();
        return List.copyOf(worst);
    }

    private void keepTheWorst() {
        worst.sort(Mover.WORST_FIRST);
        if (worst.size() > SAMPLES) {
            worst.subList(SAMPLES, worst.size()).clear();
        }
    }
}

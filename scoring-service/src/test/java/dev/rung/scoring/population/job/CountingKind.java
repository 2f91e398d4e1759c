package dev.rung.scoring.population.job;

import dev.rung.scoring.population.scan.PopulationMember;
import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Counts everybody, and remembers which parts it did.
final class CountingKind implements JobKind<CountingKind.Sum> {

    private final String code;
    private final Consumer<JobPart> before;
    private final int shares;
    private final Runnable beforeShare;
    private final Queue<Integer> done = new ConcurrentLinkedQueue<>();
    private final Queue<UUID> cleared = new ConcurrentLinkedQueue<>();

    CountingKind(String code, Consumer<JobPart> before) {
        this(code, before, 0, () -> {});
    }

    CountingKind(String code, Consumer<JobPart> before, int shares, Runnable beforeShare) {
        this.code = code;
        this.before = before;
        this.shares = shares;
        this.beforeShare = beforeShare;
    }

    record Sum(List<UUID> customers, BigDecimal spend, long unpaired) {

        Sum plus(Sum next) {
            var all = new ArrayList<>(customers);
            all.addAll(next.customers);
            return new Sum(all, spend.add(next.spend), unpaired + next.unpaired);
        }
    }

    List<Integer> done() {
        return List.copyOf(done);
    }

    List<UUID> cleared() {
        return List.copyOf(cleared);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Class<Sum> partial() {
        return Sum.class;
    }

    @Override
    public Sum compute(JobPart part, List<PopulationMember> members, Connection rows) {
        before.accept(part);
        done.add(part.number());
        return new Sum(
                members.stream().map(PopulationMember::customerId).toList(),
                members.stream().map(PopulationMember::spend).reduce(BigDecimal.ZERO, BigDecimal::add),
                0);
    }

    @Override
    public int shares() {
        return shares;
    }

    /// Every share counts everybody.
    @Override
    public Sum computeShare(Job job, int share, List<Sum> ranges) {
        beforeShare.run();
        done.add(-1 - share);
        var everybody =
                ranges.stream().mapToLong(range -> range.customers().size()).sum();
        return new Sum(List.of(), BigDecimal.valueOf(everybody), 0);
    }

    @Override
    public Supplier<Uni<JobEnd>> conclude(Job job, List<Sum> partials, long unpaired) {
        var sum = partials.stream().reduce(new Sum(List.of(), BigDecimal.ZERO, unpaired), Sum::plus);
        return () -> Uni.createFrom().item(new JobEnd("DONE", sum));
    }

    @Override
    public void clear(Job job, Connection rows) {
        cleared.add(job.id());
    }
}

package dev.rung.scoring.population.reconciliation;

import dev.rung.scoring.population.scan.PopulationMember;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.UUID;

/// Some of all customers, drawn by lot: those with the lowest hash of the reconciliation's id and their own.
/// Every reconciliation draws others, and whoever knows its id can draw the same again.
final class ReconciliationSample {

    private static final Comparator<DrawnSample> BY_LOT =
            Comparator.comparingLong(DrawnSample::lot).thenComparing(DrawnSample::customerId);

    private final UUID reconciliation;
    private final int size;

    /// The highest lot on top, which is the next to go.
    private final PriorityQueue<DrawnSample> drawn = new PriorityQueue<>(BY_LOT.reversed());

    @RegisterForReflection
    record DrawnSample(long lot, UUID customerId) {}

    /// @param size at most so many
    ReconciliationSample(UUID reconciliation, int size) {
        this.reconciliation = reconciliation;
        this.size = size;
    }

    void offer(List<PopulationMember> members) {
        members.forEach(member -> offer(new DrawnSample(lot(member.customerId()), member.customerId())));
    }

    /// Takes it in where its lot is low enough, and forgets another for it.
    void offer(DrawnSample one) {
        drawn.add(one);
        if (drawn.size() > size) {
            drawn.remove();
        }
    }

    /// By lot.
    List<DrawnSample> drawn() {
        return drawn.stream().sorted(BY_LOT).toList();
    }

    List<UUID> customers() {
        return drawn().stream().map(DrawnSample::customerId).toList();
    }

    private long lot(UUID customer) {
        var name = (reconciliation + "/" + customer).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(name).getLeastSignificantBits();
    }
}

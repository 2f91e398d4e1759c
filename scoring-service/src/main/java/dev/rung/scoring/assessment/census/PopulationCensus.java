package dev.rung.scoring.assessment.census;

import dev.rung.scoring.assessment.Assessment;
import dev.rung.scoring.assessment.program.TierProgram;
import dev.rung.scoring.assessment.rfm.CutMethod;
import dev.rung.scoring.assessment.rfm.QuantileCuts;
import dev.rung.scoring.assessment.rfm.RfmCuts;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Everybody's figures, without names, to draw percentiles from. About 100 bytes per customer.
public final class PopulationCensus {

    private final TierProgram policy;
    private final LongStream.Builder measures = LongStream.builder();
    private final LongStream.Builder recencyDays = LongStream.builder();
    private final LongStream.Builder orders = LongStream.builder();
    private final Stream.Builder<BigDecimal> spend = Stream.builder();
    private long customers;

    /// The counts of some customers. Those of all parts add up to everybody's.
    @RegisterForReflection
    public record CensusPart(
            long customers, List<Long> measures, List<Long> recencyDays, List<Long> orders, List<BigDecimal> spend) {}

    /// @param policy that everybody is assessed by
    public PopulationCensus(TierProgram policy) {
        this.policy = policy;
    }

    /// For one thread at a time. A customer without an order in the window counts for thresholds but not for RFM.
    public void add(Assessment assessment) {
        customers++;
        measures.accept(assessment.value());
        var rfm = assessment.rfm();
        var recency = rfm.recencyDays();
        if (recency != null) {
            recencyDays.accept(recency);
            orders.accept(rfm.orders());
            spend.accept(rfm.spend());
        }
    }

    public void add(CensusPart part) {
        customers += part.customers();
        part.measures().forEach(measures::accept);
        part.recencyDays().forEach(recencyDays::accept);
        part.orders().forEach(orders::accept);
        part.spend().forEach(spend);
    }

    /// Once: nothing can be added afterwards.
    public CensusPart part() {
        return new CensusPart(
                customers,
                measures.build().boxed().toList(),
                recencyDays.build().boxed().toList(),
                orders.build().boxed().toList(),
                spend.build().toList());
    }

    public long customers() {
        return customers;
    }

    /// Draws the numbers that the policy refreshes. To be called once: nothing can be added afterwards.
    ///
    /// @param approved the version that people wrote: the policy itself, or the one that it refreshes
    public RefreshedNumbers redraw(TierProgram approved) {
        var terms = policy.refresh();
        return terms == null
                ? new RefreshedNumbers(List.of(), null)
                : new RefreshedNumbers(
                        terms.refreshed(
                                policy.ladder(),
                                approved.ladder(),
                                measures.build().sorted().toArray()),
                        policy.rfm().method() == CutMethod.FIXED ? null : cuts());
    }

    /// Unchanged without buyers.
    private RfmCuts cuts() {
        var recency = recencyDays.build().toArray();
        return recency.length == 0
                ? policy.rfm()
                : QuantileCuts.of(
                        recency,
                        orders.build().toArray(),
                        spend.build().toArray(BigDecimal[]::new),
                        policy.rfm().high());
    }
}

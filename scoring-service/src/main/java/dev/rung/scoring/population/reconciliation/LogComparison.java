package dev.rung.scoring.population.reconciliation;

import dev.rung.scoring.features.Features;
import dev.rung.scoring.population.recount.RecountResult;
import dev.rung.scoring.population.recount.RecountResult.RecountedMember;
import dev.rung.scoring.population.scan.PopulationMember;
import dev.rung.scoring.state.CustomerState;
import dev.rung.scoring.state.MergeLinks;
import dev.rung.scoring.stream.intake.CustomerRecount.CountedFeatures;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Compares what is stored of a customer with what the log comes to, and with what that leads to.
record LogComparison(Recomputation recomputation) {

    /// The findings from a sample.
    ///
    /// @param newly of those that differ, how many whose standing does follow from what is stored
    record LogFindings(LogSample fromLog, long newly, List<StandingDifference> differing) {

        static LogFindings failed(long sampled) {
            return new LogFindings(LogSample.failed(sampled), 0, List.of());
        }
    }

    LogFindings checkAll(RecountResult recounted) {
        var differing = new ArrayList<StandingDifference>();
        long newly = 0;
        for (var both : recounted.each()) {
            var found = check(both);
            found.ifPresent(differing::add);
            newly += found.isPresent() && recomputation.check(both.stored()).isEmpty() ? 1 : 0;
        }
        int compared = recounted.each().size();
        var fromLog = LogSample.of(compared + recounted.leftOut(), compared, recounted.leftOut(), differing.size());
        return new LogFindings(fromLog, newly, differing);
    }

    /// Nothing where the log says what is stored. A standing that does not follow from that is for the
    /// recomputation to find.
    Optional<StandingDifference> check(RecountedMember both) {
        var stored = both.stored();
        var counted = both.counted().orElse(null);
        if (counted == null) {
            return Optional.of(new StandingDifference(
                    StandingDifference.DifferenceKind.LOG,
                    stored.customerId(),
                    List.of("features"),
                    ComparedStanding.of(stored),
                    null));
        }
        var fields = differences(stored.state(), counted);
        return fields.isEmpty() ? Optional.empty() : Optional.of(difference(stored, counted, fields));
    }

    /// All that a recount can know.
    private static List<String> differences(CustomerState stored, CountedFeatures counted) {
        var features = stored.features();
        var again = counted.features();
        return Stream.of(
                        named("externalId", stored.externalId(), counted.externalId()),
                        named("firstEventAt", features.firstEventAt(), again.firstEventAt()),
                        named("lastEventAt", features.lastEventAt(), again.lastEventAt()),
                        named("lastSeenOn", features.lastSeenOn(), again.lastSeenOn()),
                        named("firstPaidOn", features.firstPaidOn(), again.firstPaidOn()),
                        named("lastPaidOn", features.lastPaidOn(), again.lastPaidOn()),
                        named("purchases", features.purchases(), again.purchases()),
                        named("unapplied", features.unapplied(), again.unapplied()),
                        named("days", features.days(), again.days()),
                        named("credit", features.credit(), again.credit()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> named(String field, @Nullable Object stored, @Nullable Object counted) {
        return Objects.equals(stored, counted) ? Optional.empty() : Optional.of(field);
    }

    private StandingDifference difference(PopulationMember stored, CountedFeatures counted, List<String> fields) {
        var led = recomputation.check(with(stored, counted.features()));
        var kept = ComparedStanding.of(stored);
        return new StandingDifference(
                StandingDifference.DifferenceKind.LOG,
                stored.customerId(),
                Stream.concat(fields.stream(), led.stream().flatMap(found -> found.fields().stream()))
                        .toList(),
                kept,
                led.map(StandingDifference::recomputed).orElse(kept));
    }

    private static PopulationMember with(PopulationMember stored, Features features) {
        var counted = stored.state().with(features).with(MergeLinks.NONE);
        return new PopulationMember(
                stored.customerId(), counted, stored.tier(), stored.growthValue(), stored.orders(), stored.spend());
    }
}

package dev.rung.scoring.population.refresh;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.scoring.assessment.census.RefreshedNumbers;
import dev.rung.scoring.assessment.ladder.TransitionTerms;
import dev.rung.scoring.assessment.rfm.RfmCuts;
import dev.rung.scoring.assessment.thresholds.Threshold;
import dev.rung.scoring.population.refresh.RefreshReport.CutPoints;
import dev.rung.scoring.population.refresh.RefreshReport.Cuts;
import dev.rung.scoring.population.refresh.RefreshReport.Moved;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A policy's document with the numbers that were drawn in place of those that were there. Nothing else changes but
/// `transition`: nobody loses a tier before its cycle ends because numbers were drawn.
record RefreshedDocument(ObjectNode document, RefreshReport report) {

    /// @param before without its version; it stays as it is
    static RefreshedDocument of(ObjectNode before, RefreshedNumbers drawn, CensusCoverage counted) {
        var document = before.deepCopy();
        var moved = new ArrayList<Moved>();
        for (var threshold : drawn.thresholds()) {
            moved.add(move(tier(document, threshold.code()), threshold));
        }
        document.put("transition", TransitionTerms.CYCLE_END.code());
        return new RefreshedDocument(
                document,
                new RefreshReport(
                        counted.customers(), counted.unpaired(), moved, cuts(document, drawn.cuts()), List.of()));
    }

    boolean isNews() {
        var rfm = report.rfm();
        return report.thresholds().stream().anyMatch(RefreshedDocument::isNews)
                || (rfm != null && !rfm.before().equals(rfm.after()));
    }

    private static boolean isNews(Moved moved) {
        return moved.enter().before() != moved.enter().after()
                || moved.keep().before() != moved.keep().after();
    }

    private static Moved move(ObjectNode tier, Threshold to) {
        var moved = new Moved(
                to.code(),
                new RefreshReport.ThresholdMove(tier.path("enter").asLong(), to.enter()),
                new RefreshReport.ThresholdMove(tier.path("keep").asLong(), to.keep()),
                to.held());
        tier.put("enter", to.enter()).put("keep", to.keep());
        return moved;
    }

    private static @Nullable Cuts cuts(ObjectNode document, @Nullable RfmCuts drawn) {
        if (drawn == null) {
            return null;
        }
        var rfm = (ObjectNode) document.path("rfm");
        var before = CutPoints.of(rfm);
        drawn.recencyDays().forEach(rfm.putArray("recencyDays")::add);
        drawn.orders().forEach(rfm.putArray("orders")::add);
        drawn.spend().forEach(rfm.putArray("spend")::add);
        return new Cuts(before, CutPoints.of(rfm));
    }

    private static ObjectNode tier(ObjectNode document, String code) {
        for (var tier : document.path("ladder")) {
            if (tier.path("code").asText().equals(code)) {
                return (ObjectNode) tier;
            }
        }
        throw new IllegalArgumentException("The ladder has no tier " + code);
    }
}

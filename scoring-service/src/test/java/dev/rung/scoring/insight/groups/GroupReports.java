package dev.rung.scoring.insight.groups;

import static dev.rung.scoring.Histories.TODAY;

import dev.rung.scoring.insight.ReportTable.Tabular;
import dev.rung.scoring.insight.groups.GroupFigures.GroupSum;
import dev.rung.scoring.standings.wording.CallerTexts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// One report of each grouping.
public final class GroupReports {

    private GroupReports() {}

    public static Stream<Tabular> all(CallerTexts wording) {
        return Stream.of(Grouping.values())
                .map(grouping -> GroupReport.of(
                        grouping,
                        TODAY,
                        Instant.EPOCH,
                        true,
                        List.of(new GroupSum(grouping.codes().getLast(), 1, 3, new BigDecimal("105"))),
                        wording));
    }
}

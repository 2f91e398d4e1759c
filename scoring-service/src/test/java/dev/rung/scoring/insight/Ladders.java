package dev.rung.scoring.insight;

import dev.rung.contracts.TierRef;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Ladders of tests.
final class Ladders {

    static final List<String> TIERS = List.of("regular", "bronze", "silver", "gold");
    static final ReportLadder LADDER = new ReportLadder(IntStream.range(0, TIERS.size())
            .mapToObj(rank -> new TierRef(TIERS.get(rank), rank, Map.of("en", TIERS.get(rank))))
            .toList());

    private Ladders() {}
}

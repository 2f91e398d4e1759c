package dev.rung.scoring.standings;

import dev.rung.contracts.scoring.TierEvent.Reached;
import dev.rung.scoring.standings.Wording.TierName;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What was decided about one customer, newest first. A ladder has few steps, so there are no pages.
record History(List<Item> items) {

    /// @param decisionId what an appeal names
    record Item(
            UUID decisionId,
            String kind,
            Instant occurredAt,
            TierName tier,
            TierName before,
            long growthValue,
            int policyVersion) {

        static Item of(Reached reached, Wording wording) {
            return new Item(
                    reached.eventId(),
                    "reached",
                    reached.occurredAt(),
                    wording.name(reached.tier()),
                    wording.name(reached.before()),
                    reached.growthValue(),
                    reached.policyVersion());
        }
    }
}

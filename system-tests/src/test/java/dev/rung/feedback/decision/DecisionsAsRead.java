package dev.rung.feedback.decision;

import dev.rung.contracts.scoring.TierEvent;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// The decisions that a member reads at `/me/decisions`, without a database.
public final class DecisionsAsRead {

    private DecisionsAsRead() {}

    public record Read(UUID decisionId, String kind, Instant occurredAt) {}

    /// @param told in the order of arrival; the table takes each once
    public static List<Read> of(List<TierEvent> told) {
        var table = new LinkedHashMap<UUID, Decisions.StoredDecision>();
        for (var event : told) {
            var id = Objects.requireNonNull(event.decision()).eventId();
            table.putIfAbsent(id, new Decisions.StoredDecision(table.size() + 1L, event));
        }
        return DecisionList.of(new ArrayList<>(table.values()), ZoneOffset.ofHours(8)).items().stream()
                .map(DecisionList.Item::decision)
                .map(decision -> new Read(decision.id(), decision.kind(), decision.counts()))
                .toList();
    }
}

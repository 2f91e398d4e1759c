package dev.rung.scoring.standings;

import dev.rung.contracts.scoring.TierEvent;
import dev.rung.platform.tiers.DatedDecisions;
import dev.rung.scoring.standings.DecisionHistory.Item;
import dev.rung.scoring.standings.wording.CallerTexts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The history of their standing that a member reads, without a database.
public final class MemberHistory {

    private static final CallerTexts NAMELESS = new Nameless();

    private MemberHistory() {}

    /// @param read makes of id, kind and time what is compared
    public static <T> List<T> of(List<TierEvent> told, DecisionReader<T> read) {
        var known = DatedDecisions.of(told);
        var items = DecisionHistory.forCustomer(known, known.newestFirst(), NAMELESS)
                .items();
        return items.stream()
                .map((Item item) -> read.read(item.decisionId(), item.kind(), item.occurredAt()))
                .toList();
    }

    /// A constructor of what is compared.
    public interface DecisionReader<T> {

        T read(UUID decisionId, String kind, Instant occurredAt);
    }

    @SuppressWarnings("NullAway")
    private static final class Nameless extends CallerTexts {

        Nameless() {
            super(null, null);
        }

        @Override
        public String pick(Map<String, String> texts) {
            return "";
        }

        @Override
        public ZoneId zone() {
            return ZoneOffset.ofHours(8);
        }
    }
}

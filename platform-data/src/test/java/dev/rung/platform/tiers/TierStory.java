package dev.rung.platform.tiers;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rung.contracts.TierRef;
import dev.rung.contracts.scoring.AssessmentEvent.Keep;
import dev.rung.contracts.scoring.TierEvent;
import dev.rung.contracts.scoring.TierEvent.Decision;
import dev.rung.contracts.scoring.TierEvent.TierSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Scoring's events about one customer's tiers, dated by days before today.
final class TierStory {

    static final TierRef REGULAR = tier("regular", 0);
    static final TierRef BRONZE = tier("bronze", 1);
    static final TierRef SILVER = tier("silver", 2);

    static final TierSpan REGULAR_AT_FIRST = regular(100);

    private static final UUID ALICE = UUID.randomUUID();

    private TierStory() {}

    static TierEvent reached(long revision, TierRef tier, int daysAgo, TierSpan... path) {
        return new TierEvent.Reached(
                decided(revision, "reached", daysAgo, List.of(path)), tier, REGULAR, 1_000, "behaviour");
    }

    static TierEvent redated(long revision, TierRef tier, int daysAgo, TierSpan... path) {
        return new TierEvent.Redated(
                decided(revision, "redated " + tier.code(), daysAgo, List.of(path)), tier, REGULAR);
    }

    static TierEvent lost(long revision, TierRef tier, int daysAgo, TierSpan... path) {
        return new TierEvent.Lost(decided(revision, "lost", daysAgo, List.of(path)), tier, SILVER, 1_000, "refund");
    }

    static TierEvent kept(long revision, TierRef tier, int daysAgo) {
        return new TierEvent.Kept(decided(revision, "kept", daysAgo, null), tier, LocalDate.of(2026, 12, 31));
    }

    static TierEvent atRisk(long revision, TierRef tier, int daysAgo, Keep keep) {
        return new TierEvent.AtRisk(decided(revision, "at risk", daysAgo, null), tier, keep);
    }

    static TierEvent inGrace(long revision, TierRef tier, int daysAgo, Keep keep) {
        return new TierEvent.InGrace(decided(revision, "in grace", daysAgo, null), tier, keep);
    }

    static TierEvent churnWarned(long revision, int daysAgo) {
        return new TierEvent.ChurnWarned(decided(revision, "warned", daysAgo, null), "high", List.of("silence"));
    }

    static TierEvent dormant(long revision, int daysAgo) {
        return new TierEvent.Dormant(decided(revision, "dormant", daysAgo, null), 180);
    }

    static TierEvent woken(long revision, int daysAgo) {
        return new TierEvent.Woken(decided(revision, "woken", daysAgo, null), 180);
    }

    static TierRef tier(String code, int rank) {
        return new TierRef(code, rank, Map.of());
    }

    static TierSpan regular(int daysAgo) {
        return held(REGULAR, daysAgo);
    }

    static TierSpan bronze(int daysAgo) {
        return held(BRONZE, daysAgo);
    }

    static TierSpan silver(int daysAgo) {
        return held(SILVER, daysAgo);
    }

    static TierSpan held(TierRef tier, int daysAgo) {
        return new TierSpan(tier.code(), tier.rank(), daysAgo(daysAgo));
    }

    static Instant daysAgo(int days) {
        return Instant.parse("2026-07-01T04:00:00Z").minus(Duration.ofDays(days));
    }

    private static Decision decided(long revision, String what, int daysAgo, @Nullable List<TierSpan> path) {
        var id = UUID.nameUUIDFromBytes((what + revision).getBytes(UTF_8));
        return new Decision(id, ALICE, "C-ALICE", daysAgo(daysAgo), 1, null, path, revision, null);
    }
}

package dev.rung.scoring.assessment.standing;

import dev.rung.scoring.assessment.value.AssessmentDate;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The past of a standing, besides the earned tiers.
///
/// @param fallenAt when the customer last fell to the lowest tier; null if they hold another or never fell
/// @param grants granted tiers that are over, oldest first, as far back as the anchor
/// @param changedFrom the past changed from here on since the tiers were last dated; null: it did not change
/// @param decided the last decision of a person on the customer; null if there was none
public record PastStanding(
        @Nullable Instant fallenAt,
        List<GrantSpan> grants,
        @Nullable Instant changedFrom,
        @Nullable PersonsDecision decided) {

    public static final PastStanding NONE = new PastStanding(null, List.of(), null, null);

    /// A tier that a person granted, from a moment to just before another.
    public record GrantSpan(String tier, Instant since, Instant end) {

        Stream<Instant> moments() {
            return Stream.of(since, end);
        }

        boolean isOn(Instant moment) {
            return !moment.isBefore(since) && moment.isBefore(end);
        }
    }

    /// A grant or its end, known by its event.
    public record PersonsDecision(Instant at, UUID id) implements Comparable<PersonsDecision> {

        @Override
        public int compareTo(PersonsDecision other) {
            int order = at.compareTo(other.at);
            return order == 0 ? id.compareTo(other.id) : order;
        }
    }

    public PastStanding {
        grants = List.copyOf(grants);
    }

    PastStanding changed(Instant from) {
        boolean isEarlier = changedFrom == null || from.isBefore(changedFrom);
        return isEarlier ? new PastStanding(fallenAt, grants, from, decided) : this;
    }

    PastStanding ended(GrantSpan grant) {
        return new PastStanding(
                fallenAt, Stream.concat(grants.stream(), Stream.of(grant)).toList(), changedFrom, decided);
    }

    /// A repeated decision, or one older than the last known, changes nothing.
    boolean isNews(PersonsDecision decision) {
        return decided == null || decision.compareTo(decided) > 0;
    }

    public PastStanding decided(PersonsDecision decision) {
        return new PastStanding(fallenAt, grants, changedFrom, decision);
    }

    /// After the tiers are dated.
    ///
    /// @param anchor where the path of tiers begins
    /// @param today a change dated later, by a clock that is ahead, is remembered for its own day
    public PastStanding after(@Nullable Instant fallen, Instant anchor, AssessmentDate today) {
        var still = grants.isEmpty()
                ? grants
                : grants.stream().filter(grant -> grant.end().isAfter(anchor)).toList();
        var ahead = changedFrom != null && today.dateOf(changedFrom).isAfter(today.date()) ? changedFrom : null;
        return fallen == null && still.isEmpty() && ahead == null && decided == null
                ? NONE
                : new PastStanding(fallen, still, ahead, decided);
    }
}

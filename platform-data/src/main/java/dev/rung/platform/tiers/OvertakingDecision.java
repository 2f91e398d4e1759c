package dev.rung.platform.tiers;

import static java.util.Objects.requireNonNull;

import dev.rung.contracts.TierRef;
import dev.rung.contracts.scoring.TierEvent;
import dev.rung.contracts.scoring.TierEvent.TierSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The decision that overtook another: it was made later, and by it another tier was held at the moment of the other.
///
/// @param decision of all that the same assessment decided, the one about the tier that was held
/// @param tier that was held; null where no decision names it
/// @param since when, by what is known now, it was held
/// @param toldOn the business date of the assessment; null where it is not known
/// @param cause `late-event` where something was told later than it happened; `policy`, `override` or `merge` where
///     that led to it
public record OvertakingDecision(
        DatedDecision decision,
        @Nullable TierRef tier,
        Instant since,
        @Nullable LocalDate toldOn,
        String cause) {

    private static final String LATE_EVENT = "late-event";

    public UUID decisionId() {
        return DatedDecisions.made(decision.event()).eventId();
    }

    /// The first of those made later that say so, up to the last one: where the last agrees with the decision again,
    /// nothing overtook it.
    ///
    /// @param all in the order of making
    static Optional<OvertakingDecision> of(DatedDecision overtaken, List<DatedDecision> all) {
        DatedDecision first = null;
        for (var later : all) {
            if (later.made() > overtaken.made()) {
                var held = heldBy(later.event(), overtaken.counts());
                first = held == null ? first : contradicts(later, held, overtaken) ? firstOf(first, later) : null;
            }
        }
        return Optional.ofNullable(first).map(found -> of(found, overtaken.counts(), all));
    }

    private static DatedDecision firstOf(@Nullable DatedDecision known, DatedDecision later) {
        return known == null ? later : known;
    }

    /// After a loss, what was lost by it stays: only a higher tier than that was held all the same.
    private static boolean contradicts(DatedDecision later, TierSpan held, DatedDecision overtaken) {
        var tier = overtaken.tier();
        if (tier == null) {
            return false;
        }
        return later.part() == overtaken.part() ? !held.tier().equals(tier.code()) : held.rank() > tier.rank();
    }

    private static OvertakingDecision of(DatedDecision first, Instant moment, List<DatedDecision> all) {
        var held = requireNonNull(heldBy(first.event(), moment));
        var made = revision(first);
        var together = all.stream().filter(each -> revision(each) == made).toList();
        var about = together.stream()
                .filter(each -> each.tier() != null && each.tier().code().equals(held.tier()))
                .filter(each -> !(each.event() instanceof TierEvent.Kept))
                .reduce((one, other) -> other.event() instanceof TierEvent.Reached ? other : one)
                .orElse(first);
        return new OvertakingDecision(about, named(held, about), held.since(), on(about), cause(together));
    }

    private static @Nullable TierRef named(TierSpan held, DatedDecision about) {
        var tier = about.tier();
        return tier != null && tier.code().equals(held.tier()) ? tier : null;
    }

    private static String cause(List<DatedDecision> together) {
        return together.stream()
                .map(DatedDecision::event)
                .filter(TierEvent.Reached.class::isInstance)
                .map(event -> ((TierEvent.Reached) event).otherThanBehaviour())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(LATE_EVENT);
    }

    private static @Nullable LocalDate on(DatedDecision decision) {
        var grounds = DatedDecisions.made(decision.event()).grounds();
        return grounds == null ? null : grounds.on();
    }

    private static long revision(DatedDecision decision) {
        return DatedDecisions.made(decision.event()).revision();
    }

    /// The tier of a moment by one path; null where it tells nothing of then.
    private static @Nullable TierSpan heldBy(TierEvent event, Instant moment) {
        var path = DatedDecisions.made(event).path();
        return path == null
                ? null
                : path.stream()
                        .filter(span -> !span.since().isAfter(moment))
                        .reduce((_, later) -> later)
                        .orElse(null);
    }
}

package dev.rung.scoring.state;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import dev.rung.scoring.assessment.program.TierProgram;
import dev.rung.scoring.assessment.standing.GrantedTier;
import dev.rung.scoring.assessment.standing.TierStanding;
import dev.rung.scoring.features.Features;
import dev.rung.scoring.state.MergedShare.Given;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Links a customer to others that turned out to be the same person.
///
/// @param into the customer that this one is merged into; null if it is not merged
/// @param revision of the customer at the last merge or its undoing; older events change nothing
/// @param handed counts the handovers to others
/// @param own the tier before anybody was merged into this customer; null while nobody is
/// @param parts by the customers who handed them over
/// @param joinedAt the last merge into this customer, or its undoing; null if there was none
/// @param left stands for a published customer without behaviour after all merges into it were undone
public record MergeLinks(
        @Nullable UUID into,
        long revision,
        long handed,
        @Nullable TierStanding own,
        Map<UUID, MergedShare> parts,
        @Nullable Instant joinedAt,
        @Nullable Features left) {

    /// The links of nearly everybody, always this one object.
    public static final MergeLinks NONE = new MergeLinks(null, 0, 0, null, Map.of(), null, null);

    boolean areNone() {
        return this == NONE;
    }

    public MergeLinks into(@Nullable UUID next, long toldAt) {
        return new MergeLinks(next, toldAt, handed, own, parts, joinedAt, left);
    }

    public MergeLinks handedOver() {
        return new MergeLinks(into, revision, handed + 1, own, parts, joinedAt, left);
    }

    public MergeLinks with(UUID giver, MergedShare part, @Nullable TierStanding before, Instant at) {
        var known = new HashMap<>(parts);
        known.put(giver, part);
        var after = new MergeLinks(into, revision, handed, before, Map.copyOf(known), joinedAt(giver, part, at), left);
        return after.given().isEmpty()
                ? new MergeLinks(into, revision, handed, null, after.parts, after.joinedAt, left)
                : after;
    }

    /// A repeated handover after new behaviour is no new merge.
    private @Nullable Instant joinedAt(UUID giver, MergedShare part, Instant at) {
        boolean isPartStill = part instanceof Given && parts.get(giver) instanceof Given;
        return isPartStill ? joinedAt : at;
    }

    /// The moment from which tiers may change: not before the last merge.
    public Instant settles(Instant moment) {
        return joinedAt == null || joinedAt.isBefore(moment) ? moment : joinedAt;
    }

    public MergeLinks leaving(Features instead) {
        return new MergeLinks(into, revision, handed, own, parts, joinedAt, instead);
    }

    /// Ordered by customer id, so that every process adds in the same order.
    public List<Given> given() {
        return new TreeMap<>(parts)
                .values().stream()
                        .filter(Given.class::isInstance)
                        .map(Given.class::cast)
                        .toList();
    }

    /// Everybody merged into the customer, directly or not.
    public Set<UUID> members() {
        return given().stream().flatMap(part -> part.members().stream()).collect(Collectors.toSet());
    }

    Features joined(Features own) {
        var others = given().stream().map(Given::features).toList();
        return others.isEmpty() ? own : own.joined(others);
    }

    /// All granted tiers, of the customer or of those merged into it.
    Stream<GrantedTier> granted(@Nullable GrantedTier own) {
        return Stream.concat(Stream.ofNullable(own), given().stream().flatMap(part -> part.granted().stream()));
    }

    /// The highest granted tier on a day; of equal ones the one that ends last.
    @Nullable
    GrantedTier bestGranted(@Nullable GrantedTier own, LocalDate date, TierProgram policy) {
        return granted(own)
                .filter(each -> !each.until().isBefore(date))
                .max(comparingInt((GrantedTier each) -> policy.rankOf(each.tier()))
                        .thenComparing(GrantedTier::until)
                        .thenComparing(comparing(GrantedTier::decisionId)))
                .orElse(null);
    }
}

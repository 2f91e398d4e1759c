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

/// What ties a customer to others that turned out to be the same.
///
/// @param into whose part the customer is; null for one of its own
/// @param revision of the customer as last told of a merge or its undoing; an older one says nothing
/// @param handed counts what the customer handed to others
/// @param own what the customer held before anybody became part of it; null while nobody is
/// @param parts by the customers who handed them over
/// @param joinedAt when others last became part of the customer, or were taken back; null where that never was
/// @param left stands in for a customer who was told to others, did nothing, and whose parts were all taken back
public record MergeLinks(
        @Nullable UUID into,
        long revision,
        long handed,
        @Nullable TierStanding own,
        Map<UUID, MergedShare> parts,
        @Nullable Instant joinedAt,
        @Nullable Features left) {

    /// Those of nearly everybody, and always this one object.
    static final MergeLinks NONE = new MergeLinks(null, 0, 0, null, Map.of(), null, null);

    boolean areNone() {
        return this == NONE;
    }

    public MergeLinks into(@Nullable UUID next, long toldAt) {
        return new MergeLinks(next, toldAt, handed, own, parts, joinedAt, left);
    }

    public MergeLinks handing() {
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

    /// What a part hands over again because it did something is no new merge.
    private @Nullable Instant joinedAt(UUID giver, MergedShare part, Instant at) {
        boolean isPartStill = part instanceof Given && parts.get(giver) instanceof Given;
        return isPartStill ? joinedAt : at;
    }

    /// What is known of a moment changes tiers from then on, but none from before a merge.
    public Instant settles(Instant moment) {
        return joinedAt == null || joinedAt.isBefore(moment) ? moment : joinedAt;
    }

    public MergeLinks leaving(Features instead) {
        return new MergeLinks(into, revision, handed, own, parts, joinedAt, instead);
    }

    /// In the same order in every process.
    public List<Given> given() {
        return new TreeMap<>(parts)
                .values().stream()
                        .filter(Given.class::isInstance)
                        .map(Given.class::cast)
                        .toList();
    }

    /// Everybody who is part of the customer, also by way of others.
    public Set<UUID> members() {
        return given().stream().flatMap(part -> part.members().stream()).collect(Collectors.toSet());
    }

    Features joined(Features own) {
        var others = given().stream().map(Given::features).toList();
        return others.isEmpty() ? own : own.joined(others);
    }

    /// All that persons granted, to the customer or to a part.
    Stream<GrantedTier> granted(@Nullable GrantedTier own) {
        return Stream.concat(Stream.ofNullable(own), given().stream().flatMap(part -> part.granted().stream()));
    }

    /// The highest that counts on that day; of equal ones that which ends last.
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

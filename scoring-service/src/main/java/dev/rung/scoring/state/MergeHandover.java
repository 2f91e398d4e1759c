package dev.rung.scoring.state;

import dev.rung.scoring.state.MergedShare.Given;
import dev.rung.scoring.state.MergedShare.TakenBack;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A record on `customer-parts`, keyed by the customer it is handed to.
public record MergeHandover(UUID giver, MergedShare part) {

    /// All that the customer is, to whom it is part of.
    public static MergeHandover over(UUID giver, CustomerState state) {
        return new MergeHandover(
                giver,
                new Given(
                        state.ties().handed(),
                        members(giver, state.ties()),
                        state.done(),
                        state.standing().tier(),
                        List.copyOf(
                                state.ties().granted(state.standing().granted()).toList())));
    }

    public static MergeHandover back(UUID giver, long version) {
        return new MergeHandover(giver, new TakenBack(version));
    }

    /// For what it leads to.
    public String name() {
        return "part/" + giver + "/" + part.version();
    }

    private static Set<UUID> members(UUID giver, MergeLinks ties) {
        return Stream.concat(Stream.of(giver), ties.members().stream()).collect(Collectors.toUnmodifiableSet());
    }
}

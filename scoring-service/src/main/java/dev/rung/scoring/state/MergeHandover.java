package dev.rung.scoring.state;

import dev.rung.scoring.state.MergedShare.Given;
import dev.rung.scoring.state.MergedShare.TakenBack;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A record on `customer-parts`, keyed by the receiving customer.
public record MergeHandover(UUID giver, MergedShare part) {

    /// Hands over all of a customer to the one that it is merged into.
    public static MergeHandover over(UUID giver, CustomerState state) {
        return new MergeHandover(
                giver,
                new Given(
                        state.links().handed(),
                        members(giver, state.links()),
                        state.done(),
                        state.standing().tier(),
                        List.copyOf(state.links()
                                .granted(state.standing().granted())
                                .toList())));
    }

    public static MergeHandover back(UUID giver, long version) {
        return new MergeHandover(giver, new TakenBack(version));
    }

    /// Names the cause of the receiver's assessment.
    public String name() {
        return "part/" + giver + "/" + part.version();
    }

    private static Set<UUID> members(UUID giver, MergeLinks links) {
        return Stream.concat(Stream.of(giver), links.members().stream()).collect(Collectors.toUnmodifiableSet());
    }
}

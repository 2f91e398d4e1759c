package dev.rung.scoring.stream;

import dev.rung.scoring.stream.Part.Given;
import dev.rung.scoring.stream.Part.TakenBack;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A record on `customer-parts`, keyed by the customer it is handed to.
record Handing(UUID giver, Part part) {

    /// All that the customer is, to whom it is part of.
    static Handing over(UUID giver, CustomerState state) {
        return new Handing(
                giver,
                new Given(
                        state.ties().handed(),
                        members(giver, state.ties()),
                        state.done(),
                        state.standing().tier(),
                        List.copyOf(
                                state.ties().granted(state.standing().granted()).toList())));
    }

    static Handing back(UUID giver, long version) {
        return new Handing(giver, new TakenBack(version));
    }

    /// For what it leads to.
    String name() {
        return "part/" + giver + "/" + part.version();
    }

    private static Set<UUID> members(UUID giver, Ties ties) {
        return Stream.concat(Stream.of(giver), ties.members().stream()).collect(Collectors.toUnmodifiableSet());
    }
}

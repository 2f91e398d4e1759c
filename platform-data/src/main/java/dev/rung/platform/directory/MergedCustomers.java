package dev.rung.platform.directory;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/// Who is part of whom. A part of a part is a part: A of B and B of C are one whole, of which C is kept.
///
/// Merges are told in any order, so for a moment they may make a circle; then the customers of it are one whole too.
///
/// @param kept the customer that each part was merged into
public record MergedCustomers(Map<UUID, UUID> kept) {

    public MergedCustomers {
        kept = Map.copyOf(kept);
    }

    /// The kept one and all its parts, one of which is this customer; of one of its own, itself.
    public NavigableSet<UUID> whole(UUID customer) {
        var near = neighbours();
        var whole = new TreeSet<UUID>();
        var open = new ArrayDeque<>(List.of(customer));
        while (!open.isEmpty()) {
            var next = open.remove();
            if (whole.add(next)) {
                open.addAll(near.getOrDefault(next, Set.of()));
            }
        }
        return whole;
    }

    /// Everybody who is part of another one, or has parts.
    public Set<UUID> concerned() {
        return Stream.of(kept.keySet(), kept.values())
                .flatMap(Collection::stream)
                .collect(TreeSet::new, Set::add, Set::addAll);
    }

    private Map<UUID, Set<UUID>> neighbours() {
        var near = new HashMap<UUID, Set<UUID>>();
        kept.forEach((part, whole) -> {
            near.computeIfAbsent(part, _ -> new HashSet<>()).add(whole);
            near.computeIfAbsent(whole, _ -> new HashSet<>()).add(part);
        });
        return near;
    }
}

package dev.rung.customer.group.membership;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/// Groups in an order in which each comes after those that its rule refers to.
public record GroupOrder(List<KnownGroup> groups) {

    public static GroupOrder of(Collection<KnownGroup> groups) {
        var byId = groups.stream().collect(toMap(KnownGroup::groupId, group -> group));
        var ordered = new LinkedHashSet<KnownGroup>();
        groups.forEach(group -> visit(group, byId, ordered, new HashSet<>()));
        return new GroupOrder(List.copyOf(ordered));
    }

    private static void visit(
            KnownGroup group, Map<UUID, KnownGroup> byId, Set<KnownGroup> ordered, Set<UUID> visited) {
        if (!visited.add(group.groupId()) || ordered.contains(group)) {
            return;
        }
        group.rule()
                .groups()
                .map(byId::get)
                .filter(Objects::nonNull)
                .forEach(inner -> visit(inner, byId, ordered, visited));
        ordered.add(group);
    }

    /// Whether a rule of this group that refers to those would lead back to it.
    public boolean leadsBack(UUID group, Collection<UUID> referred) {
        var byId = groups.stream().collect(toMap(KnownGroup::groupId, known -> known));
        var open = new ArrayList<>(referred);
        var seen = new HashSet<UUID>();
        while (!open.isEmpty()) {
            var next = open.removeLast();
            if (next.equals(group)) {
                return true;
            }
            var known = byId.get(next);
            if (known != null && seen.add(next)) {
                known.rule().groups().forEach(open::add);
            }
        }
        return false;
    }

    public boolean has(UUID group) {
        return groups.stream().anyMatch(known -> known.groupId().equals(group) && !known.isDeleted());
    }

    /// How many days back the rules look.
    int window() {
        return groups.stream().mapToInt(group -> group.rule().window()).max().orElse(0);
    }
}

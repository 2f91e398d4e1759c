package dev.rung.customer.group.membership;

import dev.rung.customer.group.input.KnownInputs;
import dev.rung.customer.register.PublishingGroups.GroupChange;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// The rows and events where a customer is to belong to these groups. Lists and events are compared each by
/// itself: after a restore they may differ.
record GroupListChange(KnownInputs known, Set<UUID> groups) {

    List<UUID> entering() {
        return without(groups, known.members());
    }

    List<UUID> leaving() {
        return without(known.members(), groups);
    }

    GroupChange toTell() {
        return new GroupChange(
                known.customerId(), known.told(), without(known.told(), groups), without(groups, known.told()));
    }

    boolean isNone() {
        return entering().isEmpty() && leaving().isEmpty() && toTell().isNone();
    }

    private static List<UUID> without(Collection<UUID> all, Collection<UUID> others) {
        return all.stream().filter(group -> !others.contains(group)).sorted().toList();
    }
}

package dev.rung.benefits.earning.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Decides how much of what sources demand a promotion's budget bears: in the order of the demands, all of it
/// while there is enough, then what is left, then nothing. Demanding the same or less again takes nothing,
/// and what a source no longer needs does not come back: so nobody's points depend on what others gave back.
public final class BudgetPolicy {

    private BudgetPolicy() {}

    /// @param customerId whose source it is
    /// @param source its name
    /// @param points wanted in all
    /// @param granted before
    public record BudgetDemand(UUID customerId, String source, long points, long granted) {}

    /// @param points granted now, beside those granted before
    public record Grant(BudgetDemand demand, long points) {}

    /// @param left of the budget
    /// @param demands of one promotion; several of one source are one, the greatest
    public static List<Grant> grants(long left, List<BudgetDemand> demands) {
        var grants = new ArrayList<Grant>();
        Map<String, Long> taken = new HashMap<>();
        var rest = left;
        for (var demand : demands) {
            var name = demand.customerId() + "/" + demand.source();
            var before = taken.getOrDefault(name, demand.granted());
            var more = Math.clamp(demand.points() - before, 0, Math.max(0, rest));
            if (more > 0) {
                taken.put(name, before + more);
                grants.add(new Grant(demand, more));
                rest -= more;
            }
        }
        return List.copyOf(grants);
    }
}

package dev.rung.benefits.earning.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Decides how much of what sources claim a promotion's budget bears: in the order in which the claims are
/// made, all of it while there is enough, then what is left, then nothing. Claiming the same or less again
/// takes nothing, and what a source no longer needs does not come back: so no later claim depends on what was
/// given back in between.
public final class BudgetPolicy {

    private BudgetPolicy() {}

    /// @param customerId whose source claims
    /// @param source its name
    /// @param points wanted in all
    /// @param granted before
    public record Claim(UUID customerId, String source, long points, long granted) {}

    /// @param points granted now, beside those granted before
    public record Grant(Claim claim, long points) {}

    /// @param left of the budget
    /// @param claims of one promotion; several of one source are one, the greatest
    public static List<Grant> grants(long left, List<Claim> claims) {
        var grants = new ArrayList<Grant>();
        Map<String, Long> taken = new HashMap<>();
        var rest = left;
        for (var claim : claims) {
            var name = claim.customerId() + "/" + claim.source();
            var before = taken.getOrDefault(name, claim.granted());
            var more = Math.clamp(claim.points() - before, 0, Math.max(0, rest));
            if (more > 0) {
                taken.put(name, before + more);
                grants.add(new Grant(claim, more));
                rest -= more;
            }
        }
        return List.copyOf(grants);
    }
}

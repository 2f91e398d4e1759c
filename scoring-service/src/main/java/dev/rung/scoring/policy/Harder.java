package dev.rung.scoring.policy;

import java.util.List;

/// Which changes may cost customers a tier: they deserve notice.
///
/// Thresholds that rise, and whatever else makes the same behaviour come to less. What cannot be told from the policy
/// alone, such as another measure or cycle, counts as harder. Rails move nobody: what a refresh makes of them is
/// announced when it does.
final class Harder {

    private Harder() {}

    static List<Change> among(List<Change> changes) {
        return changes.stream().filter(Harder::is).toList();
    }

    private static boolean is(Change change) {
        return switch (change.subject()) {
            case "ladder[].enter", "ladder[].keep" -> change.raised();
            case "components[].weight", "components[].cap", "windowDays" -> change.lowered();
            // a new one only gives
            case "components[]" -> change.after() == null;
            case "ladder[]", "ladder[].names", "transition" -> false;
            default ->
                change.subject().startsWith("components[].")
                        || change.subject().startsWith("cycle")
                        || isStricterCap(change)
                        || change.subject().startsWith("frequency")
                        || change.subject().equals("measure");
        };
    }

    /// A cap that is lifted, or is no more, only gives.
    private static boolean isStricterCap(Change change) {
        return change.subject().startsWith("caps") && change.after() != null && !change.raised();
    }
}

package dev.rung.customer.intake.sender;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Counts the events of a request by type and outcome. What was neither accepted nor refused is a duplicate.
public final class EventTally {

    /// The type of an event that has none, or one that is not known.
    public static final String UNKNOWN = "unknown";

    private EventTally() {}

    /// @param code `accepted`, `duplicate`, or the code of the refusal
    public record TypeOutcome(String type, String code) {}

    /// @param sent the type of each event of the request
    /// @param accepted the type of each that was accepted
    /// @param refused of each that was refused
    public static Map<TypeOutcome, Long> of(List<String> sent, List<String> accepted, List<TypeOutcome> refused) {
        var tally = new HashMap<>(refused.stream().collect(groupingBy(each -> each, counting())));
        var duplicates = new HashMap<>(sent.stream().collect(groupingBy(type -> type, counting())));
        refused.forEach(each -> duplicates.merge(each.type(), -1L, Long::sum));
        accepted.forEach(type -> {
            tally.merge(new TypeOutcome(type, "accepted"), 1L, Long::sum);
            duplicates.merge(type, -1L, Long::sum);
        });
        duplicates.forEach((type, count) -> {
            if (count > 0) {
                tally.put(new TypeOutcome(type, "duplicate"), count);
            }
        });
        return tally;
    }
}

package dev.rung.platform.deadletter;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Records of which nothing is kept, counted until [EveryMinuteTellOfDeadLetters] raises an alarm for them. The
/// code that leaves a record out may be no bean, such as a handler that Kafka makes by its name.
public final class DroppedRecords {

    private static final Map<UntoldKind, Long> COUNTS = new ConcurrentHashMap<>();

    private DroppedRecords() {}

    /// @param reason as the alarm calls it
    public record UntoldKind(String channel, String reason) {}

    public static void add(String channel, String reason) {
        COUNTS.merge(new UntoldKind(channel, reason), 1L, Long::sum);
    }

    /// How many of each kind since this was last asked.
    public static Map<UntoldKind, Long> drain() {
        var taken = new HashMap<UntoldKind, Long>();
        COUNTS.keySet().forEach(kind -> {
            var count = COUNTS.remove(kind);
            if (count != null) {
                taken.put(kind, count);
            }
        });
        return taken;
    }

    static void giveBack(Map<UntoldKind, Long> taken) {
        taken.forEach((kind, count) -> COUNTS.merge(kind, count, Long::sum));
    }
}

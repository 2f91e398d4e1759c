package dev.rung.platform.job.topics;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// How brokers are reached, by the same variables as in a service: `RUNG_KAFKA`, and `KAFKA_SECURITY_PROTOCOL`
/// for `security.protocol`.
public final class KafkaAccess {

    private static final String PREFIX = "KAFKA_";

    private KafkaAccess() {}

    public static Map<String, Object> of(Map<String, String> environment) {
        var access = new HashMap<String, Object>();
        environment.forEach((name, value) -> {
            if (name.startsWith(PREFIX)) {
                access.put(
                        name.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '.'), value);
            }
        });
        var brokers = environment.get("RUNG_KAFKA");
        if (brokers != null) {
            access.put("bootstrap.servers", brokers);
        }
        return access;
    }
}

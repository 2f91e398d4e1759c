package dev.rung.local.up;

import dev.rung.local.process.Launch;
import dev.rung.local.process.Readiness;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/// One service as the suite starts it, without the others, so that it can be measured alone.
///
/// @param address where it answers
public record StartedAlone(Launch launch, Readiness readiness, String address) {

    /// @param home the folder of the checkout
    /// @param folder where its data and logs are kept
    /// @param ports where the service, its management (`scoring-service-management`), `postgres` and `kafka`
    ///     listen, by these names
    public static StartedAlone of(String service, Path home, Path folder, Map<String, Integer> ports)
            throws IOException {
        var endpoint = Endpoint.named(service);
        var all = Ports.of(0, ports);
        try (var data = DataFolder.lock(folder)) {
            return new StartedAlone(
                    new ServiceLaunch(home, data, all, Map.of()).of(endpoint),
                    Health.at(all.url(endpoint.management())),
                    all.url(endpoint));
        }
    }
}

package dev.rung.system;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A suite that runs elsewhere, with the demo's realm: `RUNG_GATEWAY`, `RUNG_REALM`, and `RUNG_HOST` where an ingress
/// asks for it.
record RemoteSuite(String gateway, String identity, Optional<String> host) implements SuiteAccess {

    static Optional<SuiteAccess> named(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("RUNG_GATEWAY"))
                .map(gateway -> new RemoteSuite(
                        gateway,
                        requireNonNull(environment.get("RUNG_REALM"), "RUNG_REALM"),
                        Optional.ofNullable(environment.get("RUNG_HOST"))));
    }

    @Override
    public Optional<List<String>> mailsTo(String address) {
        return Optional.empty();
    }
}

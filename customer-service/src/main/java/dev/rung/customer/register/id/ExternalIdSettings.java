package dev.rung.customer.register.id;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "rung.external-ids")
public interface ExternalIdSettings {

    /// Whether external ids that look like an e-mail address or a phone number are refused. An external id stands in
    /// paths, logs and events, and stays in the shop's own systems: an address there would be personal data where
    /// none may be. Off only for a store whose customers have such ids already and cannot get others.
    @WithDefault("true")
    boolean refuseContacts();
}

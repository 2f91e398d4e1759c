package dev.rung.platform.position;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "rung.recovery")
public interface RecoverySettings {

    /// Whether the database says where reading begins, and learns from topics what it has forgotten: off in a
    /// test whose schema is emptied while its topics keep what others have sent.
    @WithDefault("true")
    boolean enabled();
}

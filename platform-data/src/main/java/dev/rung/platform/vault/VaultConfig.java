package dev.rung.platform.vault;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;
import java.util.Optional;

@ConfigMapping(prefix = "rung.vault")
interface VaultConfig {

    /// 32 random bytes in base64. Without a default: a key that everybody knows is none.
    Optional<String> masterKey();

    /// The master key's name. It is kept beside each key that it wraps, so that the master key can be changed.
    @WithDefault("1")
    String masterKeyId();

    /// Former master keys by their names: they still open what they wrapped, and wrap nothing new.
    Map<String, String> retiredMasterKeys();
}

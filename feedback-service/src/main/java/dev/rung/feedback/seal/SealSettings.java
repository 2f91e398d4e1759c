package dev.rung.feedback.seal;

import io.smallrye.config.ConfigMapping;

@ConfigMapping(prefix = "rung.feedback")
interface SealSettings {

    /// 32 random bytes in base64. Without a default: a key that everybody knows is none.
    String key();
}

package dev.rung.platform.link;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

@ConfigMapping(prefix = "rung.links")
interface LinkSettings {

    /// 32 random bytes in base64, the same in all services that write or read links. Without a default: a key
    /// that everybody knows is none.
    Optional<String> key();

    /// Former keys: links in mails of last year still open.
    Optional<List<String>> retiredKeys();
}

package dev.rung.local.up;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;

/// A key under which a service seals personal data of this data folder: made once, and lost with the folder.
final class MasterKey {

    private static final int BYTES = 32;

    private MasterKey() {}

    /// @return base64
    static String in(Path folder, Part service) throws IOException {
        return in(folder, service.shortName());
    }

    /// Of what several services share.
    ///
    /// @return base64
    static String in(Path folder, String name) throws IOException {
        return KeyFile.at(folder.resolve(name + ".key"), () -> {
            var key = new byte[BYTES];
            new SecureRandom().nextBytes(key);
            return key;
        });
    }
}

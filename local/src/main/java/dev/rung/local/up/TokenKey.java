package dev.rung.local.up;

import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;

/// The key with which this installation signs tokens for its store's customers.
final class TokenKey {

    private static final int BITS = 2048;

    private TokenKey() {}

    /// @return PKCS #8 in base64
    static String in(Path folder) throws IOException {
        return KeyFile.at(folder.resolve("customer-tokens.key"), TokenKey::fresh);
    }

    private static byte[] fresh() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return generator.generateKeyPair().getPrivate().getEncoded();
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}

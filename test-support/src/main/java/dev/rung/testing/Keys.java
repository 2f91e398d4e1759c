package dev.rung.testing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/// The key pair that tests sign with and services check against, made once per JVM. It lives in the system's
/// properties because the tests and the servers' settings may come from different class loaders.
final class Keys {

    private static final String PRIVATE = "rung.test.keys.private";
    private static final String PUBLIC = "rung.test.keys.public";
    private static final String LOCK = "the lock of dev.rung.testing.Keys".intern();

    private Keys() {}

    static String publicKey() {
        return key(PUBLIC);
    }

    static PrivateKey privateKey() {
        try {
            var encoded = Base64.getDecoder().decode(key(PRIVATE));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String key(String name) {
        synchronized (LOCK) {
            if (System.getProperty(name) == null) {
                generate();
            }
            return System.getProperty(name, "");
        }
    }

    private static void generate() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var pair = generator.generateKeyPair();
            System.setProperty(
                    PRIVATE,
                    Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
            System.setProperty(
                    PUBLIC, Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

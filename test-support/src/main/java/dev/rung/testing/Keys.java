package dev.rung.testing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/// Key pairs that tests sign with and services check against, made once per JVM. They live in the system's properties
/// because the tests and the servers' settings may come from different class loaders.
///
/// @param owner whose pair it is
record Keys(String owner) {

    private static final String LOCK = "the lock of dev.rung.testing.Keys".intern();

    /// Those of the identity server.
    static Keys ofRealm() {
        return new Keys("realm");
    }

    /// Those by which customer-service vouches for a store's customers.
    static Keys ofSuite() {
        return new Keys("suite");
    }

    String publicKey() {
        return key("public");
    }

    /// PKCS #8, base64.
    String encodedPrivateKey() {
        return key("private");
    }

    PrivateKey privateKey() {
        try {
            var encoded = Base64.getDecoder().decode(encodedPrivateKey());
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// As RFC 7517 has it, named by its thumbprint.
    PublicJsonWebKey webKey() {
        try {
            var encoded = Base64.getDecoder().decode(publicKey());
            var key = PublicJsonWebKey.Factory.newPublicJwk(
                    KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded)));
            key.setKeyId(key.calculateBase64urlEncodedThumbprint("SHA-256"));
            return key;
        } catch (GeneralSecurityException | JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private String key(String half) {
        synchronized (LOCK) {
            if (System.getProperty(property(half)) == null) {
                generate();
            }
            return System.getProperty(property(half), "");
        }
    }

    private String property(String half) {
        return "rung.test.keys." + owner + "." + half;
    }

    private void generate() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var pair = generator.generateKeyPair();
            System.setProperty(
                    property("private"),
                    Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
            System.setProperty(
                    property("public"),
                    Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

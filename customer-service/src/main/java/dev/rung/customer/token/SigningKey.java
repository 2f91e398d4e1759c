package dev.rung.customer.token;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.Use;
import org.jose4j.jws.AlgorithmIdentifiers;

/// The suite's key, and what others must know to check with it.
@ApplicationScoped
class SigningKey {

    private static final int FEWEST_BITS = 2048;

    private final Optional<RsaJsonWebKey> key;

    SigningKey(TokenTerms terms) {
        this.key = terms.key().map(SigningKey::read);
    }

    Optional<PrivateKey> secret() {
        return key.map(RsaJsonWebKey::getPrivateKey);
    }

    /// Its thumbprint (RFC 7638): another key has another name, and who has kept the old one asks again.
    String id() {
        return key.map(RsaJsonWebKey::getKeyId).orElse("");
    }

    /// A JSON Web Key Set, RFC 7517.
    Map<String, List<Map<String, Object>>> published() {
        return Map.of(
                "keys",
                key.map(known -> List.of(known.toParams(OutputControlLevel.PUBLIC_ONLY)))
                        .orElse(List.of()));
    }

    private static RsaJsonWebKey read(String text) {
        try {
            var factory = KeyFactory.getInstance("RSA");
            var bytes = Base64.getMimeDecoder().decode(text);
            if (factory.generatePrivate(new PKCS8EncodedKeySpec(bytes)) instanceof RSAPrivateCrtKey secret
                    && secret.getModulus().bitLength() >= FEWEST_BITS) {
                return webKey(factory, secret);
            }
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            // told below, without what was read
        }
        throw new IllegalStateException(
                "rung.customer-tokens.key is no RSA key of at least 2048 bits in PKCS #8, base64. This makes one: "
                        + "openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -outform DER | base64 -w0");
    }

    private static RsaJsonWebKey webKey(KeyFactory factory, RSAPrivateCrtKey secret) throws GeneralSecurityException {
        var open = factory.generatePublic(new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent()));
        var key = new RsaJsonWebKey((RSAPublicKey) open);
        key.setPrivateKey(secret);
        key.setUse(Use.SIGNATURE);
        key.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
        key.setKeyId(key.calculateBase64urlEncodedThumbprint("SHA-256"));
        return key;
    }
}

package dev.rung.local.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenKeyTest {

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void aFolderKeepsItsKeyAndNobodyElseMayReadIt() throws IOException, GeneralSecurityException {
        var key = KeyFile.token(folder);

        assertThat(KeyFile.token(folder)).isEqualTo(key);
        assertThat(KeyFactory.getInstance("RSA")
                        .generatePrivate(
                                new PKCS8EncodedKeySpec(Base64.getDecoder().decode(key))))
                .isInstanceOfSatisfying(
                        RSAPrivateCrtKey.class,
                        secret -> assertThat(secret.getModulus().bitLength()).isEqualTo(2048));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("customer-tokens.key"))))
                .isEqualTo("rw-------");
    }
}

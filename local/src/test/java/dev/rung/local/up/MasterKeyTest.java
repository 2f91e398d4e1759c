package dev.rung.local.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyTest {

    @TempDir
    private Path folder = Path.of(".");

    @TempDir
    private Path other = Path.of(".");

    @Test
    void aFolderKeepsItsKeyAndAnotherHasAnother() throws IOException {
        var key = MasterKey.in(folder, Part.CUSTOMER_SERVICE);

        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
        assertThat(MasterKey.in(folder, Part.CUSTOMER_SERVICE)).isEqualTo(key);
        assertThat(MasterKey.in(other, Part.CUSTOMER_SERVICE)).isNotEqualTo(key);
        assertThat(MasterKey.in(folder, Part.FEEDBACK_SERVICE)).isNotEqualTo(key);
    }

    @Test
    void nobodyElseMayReadIt() throws IOException {
        MasterKey.in(folder, Part.CUSTOMER_SERVICE);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("customer.key"))))
                .isEqualTo("rw-------");
    }
}

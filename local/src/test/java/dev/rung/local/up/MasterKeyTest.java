package dev.rung.local.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Collections;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyTest {

    @TempDir
    private Path folder = Path.of(".");

    @TempDir
    private Path other = Path.of(".");

    @Test
    void aFolderKeepsItsKeyAndAnotherHasAnother() throws IOException {
        var key = KeyFile.master(folder, "customer");

        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
        assertThat(KeyFile.master(folder, "customer")).isEqualTo(key);
        assertThat(KeyFile.master(other, "customer")).isNotEqualTo(key);
        assertThat(KeyFile.master(folder, "feedback")).isNotEqualTo(key);
    }

    @Test
    void servicesThatStartAtOnceShareIt() throws InterruptedException {
        try (var services = Executors.newFixedThreadPool(16)) {
            var keys = services.invokeAll(Collections.nCopies(160, () -> KeyFile.master(folder, "links")));

            assertThat(keys)
                    .extracting(Future::resultNow)
                    .containsOnly(keys.getFirst().resultNow());
        }
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void nobodyElseMayReadIt() throws IOException {
        KeyFile.master(folder, "customer");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("customer.key"))))
                .isEqualTo("rw-------");
    }
}

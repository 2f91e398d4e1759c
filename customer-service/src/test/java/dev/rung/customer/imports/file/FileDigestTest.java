package dev.rung.customer.imports.file;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FileDigestTest {

    @Property
    void isThatOfTheJdkHoweverTheFileWasCut(
            @ForAll @Size(max = 300) byte[] file, @ForAll @IntRange(min = 1, max = 150) int size)
            throws NoSuchAlgorithmException {
        var digest = FileDigest.of(null);
        for (var from = 0; from < file.length; from += size) {
            var part = Arrays.copyOfRange(file, from, Math.min(from + size, file.length));
            digest = FileDigest.of(digest.add(part).state());
        }

        assertThat(digest.hex())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(file)));
    }

    /// Examples of FIPS 180-4.
    @Test
    void isThatOfTheStandard() {
        assertThat(FileDigest.of(null).add("abc".getBytes(US_ASCII)).hex())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        var million = FileDigest.of(null);
        var part = "a".repeat(1000).getBytes(US_ASCII);
        for (var count = 0; count < 1000; count++) {
            million.add(part);
        }
        assertThat(million.hex()).isEqualTo("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    }
}

package dev.rung.customer.imports.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

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
}

package dev.rung.platform.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rung.platform.seal.AesGcm;
import dev.rung.platform.seal.SealBroken;
import dev.rung.platform.seal.SealKey;
import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.SecretKey;

/// Seals what a link may do into one path segment, and opens it again.
///
/// A singleton without a proxy, so that a service that uses it notices a missing key when it starts.
@Singleton
public class SealedLinks {

    private final SecretKey present;
    private final List<SecretKey> all;

    SealedLinks(LinkSettings settings) {
        present = SealKey.of("rung.links.key", settings.key().orElse(""));
        var retired = settings.retiredKeys().stream()
                .flatMap(List::stream)
                .map(text -> SealKey.of("rung.links.retired-keys", text));
        all = Stream.concat(Stream.of(present), retired).toList();
    }

    /// @param kind what the link is for: sealed for one kind, it does not open as another
    /// @return letters, digits, `-` and `_`; another each time
    public String seal(String kind, String content) {
        var seal = AesGcm.seal(present, content.getBytes(UTF_8), kind.getBytes(UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(seal);
    }

    /// @return nothing where it was not sealed here for this kind
    public Optional<String> open(String kind, String segment) {
        byte[] seal;
        try {
            seal = Base64.getUrlDecoder().decode(segment);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
        return all.stream().flatMap(key -> open(key, seal, kind).stream()).findFirst();
    }

    private static Optional<String> open(SecretKey key, byte[] seal, String kind) {
        try {
            return Optional.of(new String(AesGcm.open(key, seal, kind.getBytes(UTF_8)), UTF_8));
        } catch (SealBroken _) {
            return Optional.empty();
        }
    }
}

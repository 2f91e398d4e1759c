package dev.rung.customer.tombstone;

import static java.util.stream.Collectors.toMap;

import dev.rung.platform.vault.BlindIndex;
import dev.rung.platform.vault.BlindIndex.BlindText;
import dev.rung.platform.vault.KeyRing;
import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;

/// Makes hashes of what customers are known by, in base64.
@Singleton
class Blinding {

    private final BlindIndex index;

    Blinding(KeyRing keys) {
        this.index = keys.blindIndex("tombstones");
    }

    /// To be kept.
    BlindText toKeep(String text) {
        return index.blind(text);
    }

    /// To be looked for, under every key that is configured.
    ///
    /// @return each text by its hashes
    Map<String, String> toFind(Collection<String> texts) {
        return texts.stream()
                .distinct()
                .flatMap(text -> index.blindUnderAll(text).stream().map(blind -> Map.entry(base64(blind), text)))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static String base64(BlindText blind) {
        return Base64.getEncoder().encodeToString(blind.bytes());
    }
}

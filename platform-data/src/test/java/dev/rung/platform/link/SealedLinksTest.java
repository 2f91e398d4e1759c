package dev.rung.platform.link;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SealedLinksTest {

    private static final UUID ALICE = UUID.fromString("00000000-0000-0000-0000-00000000000a");
    private static final Unsubscription ALICES = new Unsubscription(ALICE, "marketing", "email");

    private final SealedLinks links = links(key(1));

    @Test
    void whatWasSealedOpensAndTellsNobodyElse() {
        var segment = ALICES.sealed(links);

        assertThat(segment).matches("[A-Za-z0-9_-]+").doesNotContain("marketing", ALICE.toString());
        assertThat(new String(Base64.getUrlDecoder().decode(segment), ISO_8859_1))
                .doesNotContain("marketing", ALICE.toString());
        assertThat(Unsubscription.opened(links, segment)).contains(ALICES);
        assertThat(ALICES.sealed(links)).isNotEqualTo(segment);
    }

    @Test
    void whatWasChangedOrMadeUpDoesNotOpen() {
        var segment = ALICES.sealed(links);
        for (var i = 0; i < segment.length(); i++) {
            var changed = new StringBuilder(segment);
            changed.setCharAt(i, segment.charAt(i) == 'A' ? 'B' : 'A');
            // the last letter may hold bits that no byte has
            if (!Arrays.equals(
                    Base64.getUrlDecoder().decode(changed.toString()),
                    Base64.getUrlDecoder().decode(segment))) {
                assertThat(Unsubscription.opened(links, changed.toString())).isEmpty();
            }
        }
        assertThat(Unsubscription.opened(links, "")).isEmpty();
        assertThat(Unsubscription.opened(links, "not base64!")).isEmpty();
    }

    @Test
    void aLinkOfOneKindIsNoneOfAnother() {
        assertThat(links.open("unsubscribe", links.seal("survey", "1"))).isEmpty();
        assertThat(links.open("survey", links.seal("survey", "1"))).contains("1");
    }

    @Test
    void aRetiredKeyStillOpensAndSealsNothing() {
        var old = ALICES.sealed(links);
        var renewed = links(key(2), key(1));

        assertThat(Unsubscription.opened(renewed, old)).contains(ALICES);
        assertThat(Unsubscription.opened(links, ALICES.sealed(renewed))).isEmpty();
    }

    @Test
    void aMissingKeyIsSaid() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new SealedLinks(new Settings(Optional.empty(), Optional.empty())))
                .withMessageContaining("rung.links.key")
                .withMessageContaining("is not set");
    }

    private static SealedLinks links(String present, String... retired) {
        return new SealedLinks(new Settings(Optional.of(present), Optional.of(List.of(retired))));
    }

    private static String key(int filledWith) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) filledWith);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private record Settings(Optional<String> key, Optional<List<String>> retiredKeys) implements LinkSettings {}
}

package dev.rung.platform.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenShapeTest {

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "...", "a.b", "a.b.c", "a b.c.d", "e30.e30.", "e30.e30.c", "金.金.金"})
    void whatIsNoTokenIsNotTakenForOne(String token) {
        assertThat(TokenShape.of(token)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":1}",
                "{\"alg\":null}",
                "[]",
                "{\"alg\":\"RS256\",\"kid\":5}",
                "{\"alg\":\"RS256\",\"crit\":[]}"
            })
    void aHeaderOfOtherTypesIsNotRead(String header) {
        assertThat(TokenShape.of(token(header, "{\"typ\":\"Bearer\"}"))).isEmpty();
    }

    @Test
    void theIssuerSaysWhoseKeysToAsk() {
        assertThat(TokenShape.of(token("{\"alg\":\"RS256\"}", "{\"typ\":\"Bearer\",\"iss\":\"rung\"}")))
                .hasValueSatisfying(shape -> assertThat(shape.isOfSuite()).isTrue());
        assertThat(TokenShape.of(
                        token("{\"alg\":\"RS256\"}", "{\"typ\":\"Bearer\",\"iss\":\"http://id/realms/rung\"}")))
                .hasValueSatisfying(shape -> assertThat(shape.isOfSuite()).isFalse());
        assertThat(TokenShape.of(token("{\"alg\":\"RS256\"}", "{\"typ\":\"Bearer\",\"iss\":[\"rung\"]}")))
                .isEmpty();
    }

    @Test
    void onlyAnAccessTokenIsOne() {
        assertThat(TokenShape.of(token("{\"alg\":\"RS256\"}", "{\"typ\":\"ID\"}")))
                .isEmpty();
        assertThat(TokenShape.of(token("{\"alg\":\"RS256\"}", "{\"typ\":\"Refresh\"}")))
                .isEmpty();
        assertThat(TokenShape.of(token("{\"alg\":\"RS256\"}", "{}"))).isEmpty();
        assertThat(TokenShape.of(token("{\"alg\":\"RS256\",\"typ\":\"at+jwt\"}", "{}")))
                .isPresent();
    }

    @Test
    void theSchemeIsReadInAnyCase() {
        assertThat(TokenShape.bearer("bearer  x ")).contains("x");
        assertThat(TokenShape.bearer("Basic x")).isEmpty();
    }

    private static String token(String header, String claims) {
        return encoded(header) + "." + encoded(claims) + ".c2ln";
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}

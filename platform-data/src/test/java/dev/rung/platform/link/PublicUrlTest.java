package dev.rung.platform.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicUrlTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://shop.example/rung", "https://shop.example/rung/", " https://shop.example/rung// "})
    void linksBeginWithIt(String setting) {
        assertThat(new PublicUrl(Optional.of(setting)).to("/api/v1/x"))
                .hasToString("https://shop.example/rung/api/v1/x");
    }

    @Test
    void whereItIsNotSetNothingStartsAndOneSentenceSaysSo() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new PublicUrl(Optional.empty()))
                .withMessage("rung.public-url must be the gateway's address as customers reach it, such as"
                        + " https://shop.example; it is not set");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop.example", "ftp://shop.example", "https://", "https://a b", "https://a?x=1", "/rung"})
    void whatIsNoAddressIsTold(String setting) {
        assertThatIllegalStateException()
                .isThrownBy(() -> new PublicUrl(Optional.of(setting)))
                .withMessageStartingWith("rung.public-url")
                .withMessageEndingWith("it is " + setting);
    }
}

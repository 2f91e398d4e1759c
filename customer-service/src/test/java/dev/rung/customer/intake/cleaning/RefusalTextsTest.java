package dev.rung.customer.intake.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.platform.locale.MessageBundles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The quarantine says each reason in words, which it finds by the code.
class RefusalTextsTest {

    @ParameterizedTest
    @EnumSource
    void everyReasonHasWordsInEachLanguage(RefusalReason reason) {
        assertThat(MessageBundles.inEach(texts -> texts.say("refusal." + reason.code())))
                .hasSizeGreaterThan(1)
                .allSatisfy((_, words) -> assertThat(words).isNotBlank().doesNotContain("refusal."));
    }
}

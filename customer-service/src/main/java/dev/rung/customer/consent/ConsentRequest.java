package dev.rung.customer.consent;

import dev.rung.customer.register.LanguageTag;
import dev.rung.platform.text.VisibleText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/// @param textVersion the text that the customer saw, one word; needed for a yes
/// @param locale the language it was shown in, a BCP 47 tag
/// @param source where they said it, such as `checkout`
record ConsentRequest(
        @NotNull Boolean granted,

        @Nullable @Pattern(regexp = WORD, message = "{reason.one-word}")
        String textVersion,

        @Nullable @CodePointLength(min = 1, max = 35) @Schema(pattern = LanguageTag.SHAPE)
        String locale,

        @Nullable @Pattern(regexp = TEXT, message = "{reason.short-text}")
        String source) {

    private static final String WORD = "[\\p{L}\\p{M}\\p{N}._:@~+/=-]{1,100}";
    private static final String TEXT = "(?=" + VisibleText.NOT_BLANK + "$)[^\\p{Cc}\\p{Cs}]{1,100}";
}

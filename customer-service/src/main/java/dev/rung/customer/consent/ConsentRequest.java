package dev.rung.customer.consent;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// @param textVersion the text that the customer saw; needed for a yes
/// @param locale the language it was shown in
/// @param source where they said it, such as `checkout`
record ConsentRequest(
        @NotNull Boolean granted,
        @Nullable @Size(min = 1, max = 100) String textVersion,
        @Nullable @Size(min = 1, max = 35) String locale,
        @Nullable @Size(min = 1, max = 100) String source) {

    static final String PURPOSES = "marketing|personalisation";
    static final String CHANNELS = "email|sms|inbox";
}

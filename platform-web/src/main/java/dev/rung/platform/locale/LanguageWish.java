package dev.rung.platform.locale;

import org.jspecify.annotations.Nullable;

/// The known sources of a reader's language.
///
/// @param accepted what their browser asks for, as `Accept-Language` has it; null where nothing is asked
/// @param profile BCP 47 tag of the customer who asks; null for others
/// @param store BCP 47 tag of the store's language
public record LanguageWish(
        @Nullable String accepted, @Nullable String profile, String store) {}

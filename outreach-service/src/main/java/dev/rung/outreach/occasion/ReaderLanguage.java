package dev.rung.outreach.occasion;

import org.jspecify.annotations.Nullable;

/// In which language somebody reads.
///
/// @param accepted what their browser asks for (`Accept-Language`), where they are asking
/// @param locale their profile's, a BCP 47 tag
public record ReaderLanguage(@Nullable String accepted, String locale) {}

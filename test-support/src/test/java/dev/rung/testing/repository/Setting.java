package dev.rung.testing.repository;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One setting, as a mapping or a file of properties declares it.
///
/// @param module where it is declared, such as `platform`
/// @param name such as `rung.outbox.poll`; a key that an operator chooses stands in angle brackets
/// @param type in plain words; null where only a file of properties declares it
/// @param preset its default; null where there is none
record Setting(
        String module,
        String name,
        @Nullable String type,
        @Nullable String preset,
        String description) {

    private static final String KEY = "<key>";

    static String withKey(String name) {
        return name + "." + KEY;
    }

    /// A setting under a key of an operator's choice has no variable: no variable can spell the key.
    String variable() {
        return name.contains(KEY) ? "" : name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /// With what the mapping knows of the same setting. The reason for a value stands beside
    /// the value, so both are read.
    Setting with(Setting mapping) {
        return new Setting(
                module,
                name,
                mapping.type,
                preset == null ? mapping.preset : preset,
                (sentence(mapping.description) + " " + sentence(description)).strip());
    }

    Setting describedAs(Setting other) {
        return new Setting(module, name, type, preset, description.isBlank() ? other.description : description);
    }

    /// In whole sentences.
    String text() {
        return sentence(description);
    }

    private static String sentence(String text) {
        if (text.isBlank()) {
            return "";
        }
        var first = Character.toUpperCase(text.charAt(0)) + text.substring(1);
        return first.matches(".*[.)?!]") ? first : first + ".";
    }
}

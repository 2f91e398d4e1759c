package dev.rung.testing.repository;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// All settings of the suite, by module, as a page for operators.
final class SettingsReference {

    private static final String HEAD = """
            # Settings

            Written by `SettingsReferenceTest` from the code; do not edit. A setting is given as an environment variable, or by its name in a
            file of properties (`QUARKUS_CONFIG_LOCATIONS`); settings of Quarkus itself can be given the same way. The variables that only
            `./rung` reads stand in the README.

            - A duration is a number and `s`, `m`, `h` or `d`, small or large: `90s`, `30M` (minutes), `3d`; or ISO 8601 (`PT90S`).
            - A period is `P7D` or `P1Y`, a size `256K` or `1M`.
            - Several values are separated by commas.
            - A time of day is a cron expression: second, minute, hour, day of month, month, day of week.
            - Where there is no default, the last column says what is so without one.
            """;

    private static final Map<String, String> TITLES = Map.of(
            "platform-data", "Every service",
            "platform-web", "Every service, and the gateway");

    private final List<Setting> settings;

    SettingsReference(Path home) {
        var mapped = MappedSettings.of(home);
        var given = PropertyFile.all(home);
        var all = new ArrayList<Setting>();
        mapped.stream()
                .filter(mapping -> given.stream().noneMatch(each -> isRowOf(each, mapping)))
                .forEach(all::add);
        given.stream().map(each -> completed(each, mapped, given)).forEach(all::add);
        settings = List.copyOf(all);
    }

    List<Setting> settings() {
        return settings;
    }

    String page() {
        var services = settings.stream()
                .map(Setting::module)
                .filter(module -> !TITLES.containsKey(module))
                .distinct()
                .sorted();
        return Stream.concat(Stream.of("platform-data", "platform-web"), services)
                .map(this::section)
                .collect(joining("", HEAD, ""));
    }

    private String section(String module) {
        return settings.stream()
                .filter(setting -> setting.module().equals(module))
                .sorted(comparing(Setting::name))
                .map(SettingsReference::row)
                .collect(joining("", """

                        ## %s

                        | setting | environment variable | type | default | what it is |
                        |---|---|---|---|---|
                        """.formatted(TITLES.getOrDefault(module, module)), ""));
    }

    /// A mapping that only reads what holds in every service has no row of its own.
    private static boolean isRowOf(Setting given, Setting mapping) {
        return given.name().equals(mapping.name())
                && (given.module().equals(mapping.module())
                        || mapping.preset() == null && TITLES.containsKey(given.module()));
    }

    /// With its type and description from the mapping, else with the description of what holds in every service.
    private static Setting completed(Setting given, List<Setting> mapped, List<Setting> all) {
        return mapped.stream()
                .filter(mapping -> mapping.name().equals(given.name()))
                .filter(mapping -> !mapping.description().isBlank())
                .filter(mapping -> mapping.module().equals(given.module()) || TITLES.containsKey(mapping.module()))
                .findAny()
                .map(given::with)
                .or(() -> all.stream()
                        .filter(each -> each.name().equals(given.name()) && TITLES.containsKey(each.module()))
                        .findAny()
                        .map(given::describedAs))
                .orElse(given);
    }

    private static String row(Setting setting) {
        return "| %s | %s | %s | %s | %s |\n"
                .formatted(
                        code(setting.name()),
                        code(setting.variable()),
                        type(setting),
                        preset(setting),
                        setting.text().replace("|", "\\|"));
    }

    private static String type(Setting setting) {
        if (setting.type() != null && !setting.name().endsWith(".at")) {
            return setting.type();
        }
        var preset = setting.preset() == null ? "" : setting.preset();
        if (preset.matches("true|false")) {
            return "true, false";
        }
        if (preset.matches("[0-9]+")) {
            return "number";
        }
        if (preset.matches("https?:.*")) {
            return "address";
        }
        return preset.matches("[0-9]+[smhd]") ? "duration" : preset.matches(".*[*?].*") ? "time of day" : "text";
    }

    private static String preset(Setting setting) {
        return setting.preset() == null ? "–" : code(setting.preset());
    }

    private static String code(String text) {
        return text.isEmpty() ? "–" : "`" + text + "`";
    }
}

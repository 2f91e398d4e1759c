package dev.rung.testing.repository;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The settings that a module's file of properties gives a value. The comment right above one is its description; what
/// is set for a profile only, such as development, has no default. Settings of a topic's Kafka client are left out.
final class PropertyFile {

    private static final Pattern LINE = Pattern.compile("(%\\S+?\\.)?(rung\\.[a-z0-9.-]+)=(.*)");

    private final String module;
    private final Map<String, Setting> settings = new LinkedHashMap<>();
    private final List<String> comment = new ArrayList<>();

    private PropertyFile(String module) {
        this.module = module;
    }

    static List<Setting> all(Path home) {
        try (Stream<Path> modules = Files.list(home)) {
            return modules.map(module -> module.resolve("src/main/resources"))
                    .flatMap(folder -> Stream.of(
                            folder.resolve("application.properties"),
                            folder.resolve("META-INF/microprofile-config.properties")))
                    .filter(Files::exists)
                    .flatMap(file -> of(home.relativize(file).getName(0).toString(), file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Setting> of(String module, Path file) {
        var properties = new PropertyFile(module);
        try {
            Files.readAllLines(file).forEach(properties::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(properties.settings.values());
    }

    private void read(String line) {
        if (line.startsWith("#")) {
            comment.add(line.substring(1).strip());
            return;
        }
        var setting = LINE.matcher(line);
        if (setting.matches()) {
            keep(setting.group(2), setting.group(1) == null ? setting.group(3) : null);
        }
        comment.clear();
    }

    private void keep(String name, @Nullable String preset) {
        var before = settings.get(name);
        if (before == null) {
            settings.put(name, new Setting(module, name, null, preset, String.join(" ", comment)));
        } else if (preset != null) {
            settings.put(name, new Setting(module, name, null, preset, before.description()));
        }
    }
}

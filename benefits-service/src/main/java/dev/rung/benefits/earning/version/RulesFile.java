package dev.rung.benefits.earning.version;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.benefits.earning.rules.EarningRule;
import dev.rung.benefits.earning.rules.EarningRules;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The versions that the store begins with; a file that breaks a rule's promise stops the start.
public final class RulesFile {

    private RulesFile() {}

    public static EarningRules read(String location, ObjectMapper mapper) {
        try (var file = open(location)) {
            return new EarningRules(mapper.readerForListOf(EarningRule.class).readValue(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Earning rules cannot be read from " + location, e);
        }
    }

    private static InputStream open(String location) throws IOException {
        var path = Path.of(location);
        if (Files.exists(path)) {
            return Files.newInputStream(path);
        }
        var resource = Thread.currentThread().getContextClassLoader().getResourceAsStream(location);
        if (resource == null) {
            throw new FileNotFoundException(location);
        }
        return resource;
    }
}

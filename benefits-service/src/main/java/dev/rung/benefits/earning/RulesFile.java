package dev.rung.benefits.earning;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.platform.store.Store;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads the rules once, at start; a file that breaks a rule's promise stops the start.
@ApplicationScoped
class RulesFile {

    @Produces
    @Singleton
    EarningRules rules(EarningTerms terms, ObjectMapper mapper) {
        return read(terms.rules(), mapper);
    }

    @Produces
    @Singleton
    EarningPolicy policy(EarningRules rules, Store store) {
        return new EarningPolicy(rules, store.zone());
    }

    static EarningRules read(String location, ObjectMapper mapper) {
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

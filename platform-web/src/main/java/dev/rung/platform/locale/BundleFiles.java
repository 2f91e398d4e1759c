package dev.rung.platform.locale;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/// The files of a language, one of each module on the class path.
final class BundleFiles {

    private BundleFiles() {}

    /// @param code ISO 639
    /// @return nothing where there is no file
    static Map<String, String> texts(String code) {
        var all = new HashMap<String, String>();
        try {
            var files = Thread.currentThread().getContextClassLoader().getResources("messages/" + code + ".properties");
            for (var file : Collections.list(files)) {
                var texts = new Properties();
                try (var reader = new InputStreamReader(file.openStream(), UTF_8)) {
                    texts.load(reader);
                }
                texts.stringPropertyNames().forEach(key -> add(all, key, texts.getProperty(key)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The message bundle of " + code + " cannot be read", e);
        }
        return all;
    }

    private static void add(Map<String, String> all, String key, String text) {
        if (all.put(key, text) != null) {
            throw new IllegalStateException("Two modules have the text " + key);
        }
    }
}

package dev.rung.platform.link;

import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Where the world finds the gateway: every link that leaves the suite begins there. Nothing can stand for it where it
/// is not set: a link that leads to the reader's own machine looks like any other to whoever sent it.
///
/// A singleton without a proxy, so that a service that writes links notices a missing address when it starts.
@Singleton
public class PublicUrl {

    private static final String SETTING = "rung.public-url";

    private final String base;

    /// @throws IllegalStateException where it is absent or no address, saying which setting
    public PublicUrl(@ConfigProperty(name = SETTING) Optional<String> setting) {
        var text = setting.map(String::strip).orElse("");
        if (!isAddress(text)) {
            throw new IllegalStateException(
                    SETTING + " must be the gateway's address as customers reach it, such as https://shop.example; it "
                            + (text.isEmpty() ? "is not set" : "is " + text));
        }
        base = text.replaceFirst("/+$", "");
    }

    /// @param path from the gateway's root, encoded
    public URI to(String path) {
        return URI.create(base + path);
    }

    private static boolean isAddress(String text) {
        try {
            var url = new URI(text);
            return ("https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme()))
                    && url.getHost() != null
                    && url.getRawQuery() == null
                    && url.getRawFragment() == null;
        } catch (URISyntaxException _) {
            return false;
        }
    }
}

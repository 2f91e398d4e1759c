package dev.rung.customer.membership;

import static java.util.Comparator.naturalOrder;

import dev.rung.platform.locale.MessageBundle;
import dev.rung.platform.locale.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.regex.Pattern;

/// The terms of the programme, in all versions that ever were. They stand in the message bundles as
/// `programme-terms.<version>`, and a version is its month or day, such as `2026-11`: the latest is the current
/// one. One that somebody agreed to is never changed: a new version stands beside it. A store that shows its
/// own terms names its own versions, so joining takes others too.
@ApplicationScoped
class ProgrammeTerms {

    private static final String PREFIX = "programme-terms.";

    /// Text order is the order of time.
    private static final Pattern VERSION = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?");

    private final String version = current(MessageBundles.english().keys());

    static String current(Collection<String> keys) {
        var versions = keys.stream()
                .filter(key -> key.startsWith(PREFIX))
                .map(key -> key.substring(PREFIX.length()))
                .toList();
        var odd =
                versions.stream().filter(one -> !VERSION.matcher(one).matches()).toList();
        if (!odd.isEmpty()) {
            throw new IllegalStateException("Versions of the programme's terms are no months or days: " + odd);
        }
        return versions.stream()
                .max(naturalOrder())
                .orElseThrow(() -> new IllegalStateException("The message bundles have no programme-terms"));
    }

    /// @param version what joining names as its `terms`
    /// @param language of the text, a BCP 47 tag
    record ProgrammeTermsView(String version, String language, String text) {}

    ProgrammeTermsView in(MessageBundle texts) {
        return new ProgrammeTermsView(version, texts.tag(), texts.say(PREFIX + version));
    }
}

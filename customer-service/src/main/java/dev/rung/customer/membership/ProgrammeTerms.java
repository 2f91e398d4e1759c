package dev.rung.customer.membership;

import static java.util.Comparator.reverseOrder;

import dev.rung.platform.locale.MessageBundle;
import dev.rung.platform.locale.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;

/// The terms of the programme, in all versions that ever were. They stand in the message bundles as
/// `programme-terms.<version>`; the highest version is the current one. One that somebody agreed to is never changed:
/// a new version stands beside it. A store that shows its own names its own versions.
@ApplicationScoped
class ProgrammeTerms {

    private static final Pattern KEY = Pattern.compile("programme-terms\\.([A-Za-z0-9_-]+)");

    private final String version = MessageBundles.english().keys().stream()
            .flatMap(key -> KEY.matcher(key).results())
            .map(found -> found.group(1))
            .sorted(reverseOrder())
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("The message bundles have no programme-terms"));

    /// @param version what joining names as its `terms`
    /// @param language of the text, a BCP 47 tag
    record ProgrammeTermsView(String version, String language, String text) {}

    ProgrammeTermsView in(MessageBundle texts) {
        return new ProgrammeTermsView(version, texts.tag(), texts.say("programme-terms." + version));
    }
}

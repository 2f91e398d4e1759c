package dev.rung.customer.consent;

import static java.util.Comparator.comparing;

import dev.rung.customer.consent.Consenting.Matter;
import dev.rung.platform.locale.MessageBundle;
import dev.rung.platform.locale.MessageBundles;
import dev.rung.platform.locale.Text;
import dev.rung.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The texts that customers agree to, in all versions that ever were. They stand in the message bundles as
/// `consent-text.<version>.<purpose>.<channel>.title` and `.text`; the highest version is the current one. One that
/// somebody agreed to is never changed: a new version stands beside it.
@ApplicationScoped
class ConsentTexts {

    private static final Pattern TITLE = Pattern.compile("consent-text\\.([^.]+)\\.([^.]+)\\.([^.]+)\\.title");

    private final List<VersionedText> all = MessageBundles.english().keys().stream()
            .flatMap(key -> TITLE.matcher(key).results())
            .map(VersionedText::of)
            .sorted(comparing((VersionedText text) -> text.matter().purpose())
                    .thenComparing(text -> text.matter().channel())
                    .thenComparing(comparing(VersionedText::version).reversed()))
            .toList();

    private record VersionedText(Matter matter, String version) {

        private static VersionedText of(MatchResult key) {
            return new VersionedText(new Matter(key.group(2), key.group(3)), key.group(1));
        }

        private ConsentText in(MessageBundle texts, boolean isCurrent) {
            var key = "consent-text.%s.%s.%s".formatted(version, matter.purpose(), matter.channel());
            return new ConsentText(
                    matter.purpose(),
                    matter.channel(),
                    version,
                    isCurrent,
                    texts.tag(),
                    texts.say(key + ".title"),
                    texts.say(key + ".text"));
        }
    }

    /// @param version what a consent names as its `textVersion`
    /// @param current whether it is the one to show now
    /// @param language of the text, a BCP 47 tag
    record ConsentText(
            String purpose,
            String channel,
            String version,
            boolean current,
            String language,
            String title,
            String text) {}

    /// Of each purpose and channel the newest first.
    List<ConsentText> in(MessageBundle texts) {
        return all.stream()
                .map(text -> text.in(texts, versions(text.matter()).getFirst().equals(text.version())))
                .toList();
    }

    /// Refuses a yes to a text that there is not. A no needs none.
    void mustKnow(Matter matter, ConsentRequest request) {
        var versions = versions(matter);
        if (request.granted() && request.textVersion() != null && !versions.contains(request.textVersion())) {
            throw Problem.of(400, "text-version-unknown")
                    .at("textVersion", Text.of("reason.one-of").with("choices", String.join(", ", versions)))
                    .asException();
        }
    }

    private List<String> versions(Matter matter) {
        return all.stream()
                .filter(text -> text.matter().equals(matter))
                .map(VersionedText::version)
                .toList();
    }
}

package dev.rung.benefits.catalogue.terms;

import dev.rung.benefits.document.DocumentFlaw;
import dev.rung.platform.locale.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The outcome of reading a benefit.
public sealed interface ContentReading {

    record ValidContent(CatalogueItem item) implements ContentReading {}

    /// @param flaws all there are
    record InvalidContent(List<DocumentFlaw> flaws) implements ContentReading {}

    int LONGEST_NAME = 100;
    int LONGEST_DESCRIPTION = 2000;
    int LARGEST_QUOTA = 1_000_000;

    /// @param currency the store's
    static ContentReading of(String code, int version, BenefitContent content, String currency) {
        var checks = new FieldChecks(currency);
        var kind = choice("kind", content.kind(), BenefitKind::of, BenefitKind.codes(), checks);
        var period = choice("period", content.period(), QuotaPeriod::of, QuotaPeriod.codes(), checks);
        var leaving = choice("onLeaving", content.onLeaving(), LeavingRule::of, LeavingRule.codes(), checks);
        checks.texts("names", content.names(), LONGEST_NAME);
        checks.texts("descriptions", content.descriptions(), LONGEST_DESCRIPTION);
        if (content.quota() != null) {
            checks.number("quota", content.quota(), 1, LARGEST_QUOTA);
            if (kind.filter(BenefitKind.POINTS_MULTIPLIER::equals).isPresent()) {
                checks.refuse("quota", Text.of("reason.works-by-itself"));
            }
        }
        checks.money("cost", content.cost(), true);
        var terms = kind.map(known -> TermsReading.read(known, content.terms(), checks));
        if (terms.isEmpty()
                || period.isEmpty()
                || leaving.isEmpty()
                || !checks.flaws().isEmpty()) {
            return new InvalidContent(checks.flaws());
        }
        return new ValidContent(new CatalogueItem(
                code,
                version,
                Map.copyOf(content.names()),
                Map.copyOf(content.descriptions()),
                terms.get(),
                new UseQuota(content.quota(), period.get()),
                content.cost(),
                leaving.get()));
    }

    private static <T> Optional<T> choice(
            String field, String code, Function<String, Optional<T>> known, List<String> codes, FieldChecks checks) {
        var found = known.apply(code);
        if (found.isEmpty()) {
            checks.refuse(field, Text.of("reason.one-of").with("choices", String.join(", ", codes)));
        }
        return found;
    }
}

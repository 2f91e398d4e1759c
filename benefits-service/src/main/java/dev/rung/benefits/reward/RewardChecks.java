package dev.rung.benefits.reward;

import dev.rung.benefits.catalogue.terms.FieldChecks;
import dev.rung.benefits.catalogue.terms.QuotaPeriod;
import dev.rung.benefits.document.DocumentFlaw;
import dev.rung.contracts.Money;
import dev.rung.platform.locale.Text;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Tells everything that is wrong with a reward, at once.
final class RewardChecks {

    private static final List<String> KINDS = List.of("goods", "coupon", "cash-off");
    private static final long MOST_POINTS = 1_000_000_000;
    private static final int LARGEST_LIMIT = 1_000_000;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TERMS = 2000;

    private RewardChecks() {}

    /// @param ladder the tiers there are
    /// @param currency the store's
    static List<DocumentFlaw> flaws(RewardContent content, List<String> ladder, String currency) {
        var checks = new FieldChecks(currency);
        checks.choice("kind", content.kind(), KINDS);
        checks.choice("period", content.period(), QuotaPeriod.codes());
        checks.texts("names", content.names(), LONGEST_NAME);
        checks.texts("terms", content.terms(), LONGEST_TERMS);
        if (content.points() < 1 || content.points() > MOST_POINTS) {
            checks.refuse("points", Text.of("reason.between").with("least", 1).with("most", MOST_POINTS));
        }
        if (content.cash() != null) {
            checks.money("cash", content.cash(), false);
        }
        if (content.limit() != null) {
            checks.number("limit", content.limit(), 1, LARGEST_LIMIT);
        }
        if (content.lowestTier() != null) {
            checks.choice("lowestTier", content.lowestTier(), ladder);
        }
        if (content.from() != null && content.until() != null && content.until().isBefore(content.from())) {
            checks.refuse("until", Text.of("reason.not-before").with("first", "from"));
        }
        ofKind(content.kind(), content.couponBatch(), content.value(), checks);
        cost(content.kind(), content.cost(), checks);
        return checks.flaws();
    }

    /// A field of another kind would be a promise that nobody keeps.
    private static void ofKind(String kind, @Nullable UUID batch, @Nullable Money value, FieldChecks checks) {
        if (kind.equals("coupon")) {
            if (batch == null) {
                checks.refuse("couponBatch", Text.of("reason.given"));
            }
        } else if (batch != null) {
            checks.refuse("couponBatch", Text.of("reason.other-kind").with("kind", kind));
        }
        if (kind.equals("cash-off")) {
            checks.money("value", value, false);
        } else if (value != null) {
            checks.refuse("value", Text.of("reason.other-kind").with("kind", kind));
        }
    }

    private static void cost(String kind, @Nullable Money cost, FieldChecks checks) {
        if (cost == null) {
            return;
        }
        if (kind.equals("goods")) {
            checks.money("cost", cost, true);
        } else {
            checks.refuse("cost", Text.of("reason.other-kind").with("kind", kind));
        }
    }
}

package dev.rung.benefits.quote.confirmation;

import dev.rung.benefits.coupon.use.WantedCoupon.Obtainable;
import dev.rung.benefits.coupon.use.WantedCoupon.Obtainable.HadAlready;
import dev.rung.benefits.coupon.use.WantedCoupon.Obtainable.NotToBeHad;
import dev.rung.benefits.coupon.use.WantedCoupon.Obtainable.ToBeIssued;
import dev.rung.platform.locale.Text;
import dev.rung.platform.problem.Problem;
import java.util.List;
import java.util.Optional;

/// The problem of a quote whose benefits were used elsewhere meanwhile: each with its field and reason.
final class ConfirmationFaults {

    private static final String CODE = "quote-overtaken";

    private ConfirmationFaults() {}

    /// @param quotaSpent whether the discount was used up
    /// @param codes of the coupons, in the order of what was found
    static Optional<Problem> of(boolean quotaSpent, List<String> codes, List<Obtainable> found) {
        var problem = Optional.<Problem>empty();
        if (quotaSpent) {
            problem = Optional.of(begun(problem).at("discount", Text.of("reason.quota-spent")));
        }
        for (int i = 0; i < found.size(); i++) {
            problem = switch (found.get(i)) {
                case HadAlready _, ToBeIssued _ -> problem;
                case NotToBeHad(var reason) ->
                    Optional.of(begun(problem).at("coupons.%s".formatted(codes.get(i)), reason.text()));
            };
        }
        return problem;
    }

    /// @param missing points
    static Problem tooFewPoints(long missing) {
        return andPoints(begun(Optional.empty()), missing);
    }

    /// @param missing not more than 0: none
    static Problem andPoints(Problem problem, long missing) {
        return missing <= 0
                ? problem
                : problem.at("points", Text.of("reason.points-missing").with("missing", missing));
    }

    private static Problem begun(Optional<Problem> problem) {
        return problem.orElseGet(() -> Problem.of(409, CODE));
    }
}

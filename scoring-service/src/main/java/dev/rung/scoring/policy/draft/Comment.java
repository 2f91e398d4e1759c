package dev.rung.scoring.policy.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.platform.locale.Text;
import dev.rung.platform.text.VisibleText;
import dev.rung.scoring.policy.check.PolicyFlaw;
import java.util.Optional;

/// Why somebody wrote a version.
///
/// @param flaw why it cannot be kept; empty where it can
record Comment(String text, Optional<PolicyFlaw> flaw) {

    private static final int LONGEST = 1000;

    static Comment of(String text) {
        return new Comment(text, Optional.empty());
    }

    /// The field `comment` beside those of the policy; it may be left out.
    static Comment of(ObjectNode body) {
        var comment = body.path("comment");
        if (comment.isMissingNode()) {
            return of("");
        }
        var isUsable =
                comment.isTextual() && VisibleText.length(comment.asText()) <= LONGEST && isKeepable(comment.asText());
        return isUsable
                ? of(comment.asText())
                : new Comment(
                        "",
                        Optional.of(new PolicyFlaw(
                                "comment", Text.of("flaw.comment").with("most", LONGEST))));
    }

    /// PostgreSQL keeps no NUL and no half of a character.
    private static boolean isKeepable(String text) {
        return text.codePoints().noneMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE);
    }
}

package dev.rung.gateway.me;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.rung.gateway.upstream.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A member at one glance. Absent parts stand in `missing`, with the reason.
///
/// @param standing as `GET /me/standing` tells it: the tier, how far it is to the next, what keeps the present one
/// @param points as `GET /me/points` tells them: `available`, `pending`, `expiring`
/// @param benefits as `GET /me/benefits` tells them: `items`
@JsonInclude(JsonInclude.Include.NON_NULL)
record MemberOverview(
        @Schema(ref = "StandingView") @Nullable JsonNode standing,
        @Schema(ref = "Balance") @Nullable JsonNode points,
        @Schema(ref = "PageOfHeldBenefitView") @Nullable JsonNode benefits,
        @Nullable Inbox inbox,
        List<Missing> missing) {

    record Inbox(long unread) {}

    /// @param part `standing`, `points`, `benefits` or `inbox`
    /// @param reason `unavailable`, `too-slow`, or the code of the problem that the service answered with
    record Missing(String part, String reason) {}

    /// @param answers to every part
    static MemberOverview of(Map<OverviewPart, Answer> answers) {
        var missing = new ArrayList<Missing>();
        for (var part : OverviewPart.values()) {
            answer(answers, part).whyNot().ifPresent(reason -> missing.add(new Missing(part.label(), reason)));
        }
        return new MemberOverview(
                answer(answers, OverviewPart.STANDING).body().orElse(null),
                answer(answers, OverviewPart.POINTS).body().orElse(null),
                answer(answers, OverviewPart.BENEFITS).body().orElse(null),
                answer(answers, OverviewPart.INBOX)
                        .body()
                        .map(body -> new Inbox(body.path("unread").asLong()))
                        .orElse(null),
                List.copyOf(missing));
    }

    private static Answer answer(Map<OverviewPart, Answer> answers, OverviewPart part) {
        return Objects.requireNonNull(answers.get(part));
    }
}

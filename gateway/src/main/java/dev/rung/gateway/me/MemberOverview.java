package dev.rung.gateway.me;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.rung.gateway.upstream.Upstreams.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A member at one glance. Absent parts stand in `missing`, with the reason.
///
/// @param standing as `GET /me/standing` tells it: the tier, how far it is to the next, what keeps the present one
/// @param points as `GET /me/points` tells them: `available`, `pending`, `expiring`
@JsonInclude(JsonInclude.Include.NON_NULL)
record MemberOverview(
        @Schema(type = SchemaType.OBJECT) @Nullable JsonNode standing,
        @Schema(type = SchemaType.OBJECT) @Nullable JsonNode points,
        @Nullable Inbox inbox,
        List<Missing> missing) {

    record Inbox(long unread) {}

    /// @param part `standing`, `points` or `inbox`
    /// @param reason `unavailable`, `too-slow`, or the code of the problem that the service answered with
    record Missing(String part, String reason) {}

    static MemberOverview of(Map<OverviewPart, Answer> answers) {
        var missing = new ArrayList<Missing>();
        for (var part : OverviewPart.values()) {
            reason(answers.get(part)).ifPresent(reason -> missing.add(new Missing(part.label(), reason)));
        }
        return new MemberOverview(
                body(answers.get(OverviewPart.STANDING)).orElse(null),
                body(answers.get(OverviewPart.POINTS)).orElse(null),
                body(answers.get(OverviewPart.INBOX))
                        .map(body -> new Inbox(body.path("unread").asLong()))
                        .orElse(null),
                List.copyOf(missing));
    }

    private static Optional<JsonNode> body(@Nullable Answer answer) {
        return answer instanceof Answer.Success(var body) ? Optional.of(body) : Optional.empty();
    }

    private static Optional<String> reason(@Nullable Answer answer) {
        return switch (answer) {
            case null -> Optional.of("not-asked");
            case Answer.Success _ -> Optional.empty();
            case Answer.Refused refused -> Optional.of(refused.reason());
            case Answer.Unreachable(var reason) -> Optional.of(reason);
        };
    }
}

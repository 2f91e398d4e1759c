package dev.rung.gateway.data;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.rung.gateway.upstream.Answer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// All that is kept of a member. Each part is as its service keeps it.
///
/// @param profile with consents and their proofs, and membership
/// @param standing tier, the numbers behind it, and every decision
/// @param benefits points, rewards, coupons, benefits, quotes and activities
/// @param messages what was sent, and the inbox
/// @param feedback what the member wrote, and the answers
/// @param missing parts that are not in it, with the reason; empty where it is all
@JsonInclude(JsonInclude.Include.NON_NULL)
record MemberData(
        @Schema(ref = "ProfileData") @Nullable JsonNode profile,
        @Schema(ref = "CustomerData") @Nullable JsonNode standing,
        @Schema(ref = "CustomerData") @Nullable JsonNode benefits,
        @Schema(ref = "CustomerData") @Nullable JsonNode messages,
        @Schema(ref = "CustomerData") @Nullable JsonNode feedback,
        List<MissingData> missing) {

    /// @param part `profile`, `standing`, `benefits`, `messages` or `feedback`
    /// @param reason `unavailable`, `too-slow`, or the code of the problem that the service answered with
    record MissingData(String part, String reason) {}

    /// @param answers to every part
    static MemberData of(Map<DataPart, Answer> answers) {
        var missing = Stream.of(DataPart.values())
                .flatMap(part ->
                        answer(answers, part).whyNot().stream().map(reason -> new MissingData(part.label(), reason)))
                .toList();
        return new MemberData(
                body(answers, DataPart.PROFILE),
                body(answers, DataPart.STANDING),
                body(answers, DataPart.BENEFITS),
                body(answers, DataPart.MESSAGES),
                body(answers, DataPart.FEEDBACK),
                missing);
    }

    private static @Nullable JsonNode body(Map<DataPart, Answer> answers, DataPart part) {
        return answer(answers, part).body().orElse(null);
    }

    private static Answer answer(Map<DataPart, Answer> answers, DataPart part) {
        return Objects.requireNonNull(answers.get(part));
    }
}

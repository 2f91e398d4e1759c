package dev.rung.benefits.activity.quiz;

import dev.rung.benefits.activity.entry.ActivityMetrics;
import dev.rung.benefits.activity.entry.ActivityPoints;
import dev.rung.benefits.activity.entry.Entering;
import dev.rung.benefits.activity.entry.Entering.AdmittedEntry;
import dev.rung.benefits.activity.entry.Entering.EntryWish;
import dev.rung.benefits.activity.entry.RunningActivities;
import dev.rung.benefits.activity.quiz.QuizPolicy.QuizScore.NotAnswered;
import dev.rung.benefits.activity.quiz.QuizPolicy.QuizScore.Scored;
import dev.rung.benefits.activity.quiz.QuizTries.QuizTry;
import dev.rung.benefits.activity.terms.ActivityContent;
import dev.rung.benefits.activity.terms.ActivityKind;
import dev.rung.benefits.ledger.PointsMetrics;
import dev.rung.platform.idempotency.IdempotencyKeys;
import dev.rung.platform.locale.Text;
import dev.rung.platform.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// Scores tries at quizzes, each in a transaction of its own with its points. One try is one entry: the lock on
/// the customer's balance guards that there is no second.
@ApplicationScoped
class Answering {

    private final Entering entering;
    private final RunningActivities activities;
    private final QuizTries tries;
    private final ActivityPoints points;
    private final PointsMetrics pointsMetrics;
    private final ActivityMetrics metrics;

    Answering(
            Entering entering,
            RunningActivities activities,
            QuizTries tries,
            ActivityPoints points,
            PointsMetrics pointsMetrics,
            ActivityMetrics metrics) {
        this.entering = entering;
        this.activities = activities;
        this.tries = tries;
        this.points = points;
        this.pointsMetrics = pointsMetrics;
        this.metrics = metrics;
    }

    record AnswerWish(EntryWish entry, List<Integer> answers) {

        /// Of the quiz.
        String code() {
            return entry.code();
        }
    }

    /// @param points that were given: none where the budget does not bear them
    /// @param repeated whether it was scored before
    record AnswerReceipt(Scored score, long points, Map<String, Long> moved, boolean repeated) {}

    Uni<AnswerReceipt> answer(AnswerWish wish) {
        return entering.enter(wish.entry(), entry -> first(entry, wish), id -> repeated(id, wish))
                .invoke(receipt -> {
                    if (!receipt.repeated()) {
                        pointsMetrics.count(receipt.moved());
                        metrics.countEntry(ActivityKind.QUIZ);
                    }
                });
    }

    private Uni<AnswerReceipt> first(AdmittedEntry entry, AnswerWish wish) {
        var score = score(entry.offer().content(), wish.answers());
        return activities.give(wish.code(), score.points()).chain(borne -> {
            var given = borne ? score.points() : 0;
            return tries.add(new QuizTry(entry.entry().id(), wish.code(), wish.answers(), given))
                    .chain(() -> points.give(
                            entry.holder(),
                            wish.code() + '/' + entry.entry().id(),
                            given,
                            entry.entry().enteredAt()))
                    .map(moved -> new AnswerReceipt(score, given, moved, false));
        });
    }

    private Uni<AnswerReceipt> repeated(UUID entryId, AnswerWish wish) {
        return tries.find(entryId)
                .map(found -> found.filter(one -> one.activityCode().equals(wish.code())
                                && one.answers().equals(wish.answers()))
                        .orElseThrow(IdempotencyKeys::reused))
                .chain(one -> activities
                        .one(wish.code())
                        .map(offer -> score(offer.content(), one.answers()))
                        .map(score -> new AnswerReceipt(score, one.points(), Map.of(), true)));
    }

    private static Scored score(ActivityContent content, List<Integer> answers) {
        return switch (QuizPolicy.score(Objects.requireNonNull(content.quiz()), answers)) {
            case Scored scored -> scored;
            case NotAnswered(var questions) ->
                throw Problem.of(400, "invalid")
                        .at("answers", Text.of("reason.answer-each").with("questions", questions))
                        .asException();
        };
    }
}

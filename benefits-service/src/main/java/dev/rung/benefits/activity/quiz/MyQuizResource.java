package dev.rung.benefits.activity.quiz;

import static dev.rung.platform.identity.Roles.CUSTOMER;

import dev.rung.benefits.activity.entry.ActivityOffer;
import dev.rung.benefits.activity.entry.ActivityState;
import dev.rung.benefits.activity.entry.MemberEntries;
import dev.rung.benefits.activity.entry.RunningActivities;
import dev.rung.benefits.activity.quiz.Answering.AnswerReceipt;
import dev.rung.benefits.activity.quiz.Answering.AnswerWish;
import dev.rung.benefits.activity.terms.ActivityCode;
import dev.rung.benefits.activity.terms.ActivityKind;
import dev.rung.benefits.activity.terms.QuizTerms;
import dev.rung.platform.locale.CallerLanguage;
import dev.rung.platform.openapi.AnswersAlso;
import dev.rung.platform.openapi.Refuses;
import dev.rung.platform.store.Store;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/// Quizzes for the caller. Which answers are right is told by no route before a try.
@Path("me/activities/{code}")
@RolesAllowed(CUSTOMER)
class MyQuizResource {

    private final Answering answering;
    private final MemberEntries entries;
    private final RunningActivities activities;
    private final CallerLanguage language;
    private final Store store;
    private final Clock clock;

    MyQuizResource(
            Answering answering,
            MemberEntries entries,
            RunningActivities activities,
            CallerLanguage language,
            Store store,
            Clock clock) {
        this.answering = answering;
        this.entries = entries;
        this.activities = activities;
        this.language = language;
        this.store = store;
        this.clock = clock;
    }

    /// The questions of a quiz that has begun, in the caller's language.
    @GET
    @Path("questions")
    @WithSession
    @Refuses(status = 404, when = "There is no such quiz now.")
    public Uni<QuizView> questions(@RestPath @Pattern(regexp = ActivityCode.PATTERN) String code) {
        return activities.one(code).map(offer -> {
            if (!isOpen(offer)) {
                throw RunningActivities.unknown();
            }
            return view(offer, Objects.requireNonNull(offer.content().quiz()));
        });
    }

    /// Answers a quiz.
    ///
    /// There is one try for each customer, or one a day. The same key answers once, however often it is sent.
    @POST
    @Path("answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses(status = 404, when = "There is no such quiz.")
    @Refuses(status = 409, when = "The caller cannot take part now; `reason` says why.")
    @Refuses(status = 422, when = "The Idempotency-Key is another request's.")
    @AnswersAlso(status = 201, when = "The first time that this request came.")
    public Uni<RestResponse<QuizResultView>> answer(
            @RestPath @Pattern(regexp = ActivityCode.PATTERN) String code,
            @NotNull @Valid QuizAnswerRequest request,
            @RestHeader("Idempotency-Key") @NotNull @Size(min = 1, max = 200) String key) {
        return answering
                .answer(new AnswerWish(entries.wish(code, ActivityKind.QUIZ, key), request.answers()))
                .map(receipt -> MemberEntries.answer(QuizResultView.of(receipt), receipt.repeated()));
    }

    private boolean isOpen(ActivityOffer offer) {
        var today = LocalDate.ofInstant(clock.instant(), store.zone());
        return offer.content().quiz() != null
                && offer.state() == ActivityState.ON
                && !offer.isOver(today)
                && !offer.content().from().isAfter(today);
    }

    private QuizView view(ActivityOffer offer, QuizTerms terms) {
        return new QuizView(
                terms.tries(),
                terms.pointsPerRight(),
                terms.pointsAllRight(),
                !offer.bears(QuizPolicy.most(terms)),
                terms.questions().stream()
                        .map(question -> new QuestionView(
                                language.pick(question.texts()),
                                question.options().stream().map(language::pick).toList()))
                        .toList());
    }

    /// @param answers the place of the chosen option of each question, from 0 on, in the order of the questions
    record QuizAnswerRequest(
            @NotNull @Size(min = 1, max = 30) List<@NotNull Integer> answers) {}

    /// @param tries `day` or `once`: for what there is one try
    /// @param exhausted whether the activity's budget does not bear all of these points any more: a try may earn
    ///     none
    record QuizView(
            String tries, long pointsPerRight, long pointsAllRight, boolean exhausted, List<QuestionView> questions) {}

    /// @param options to choose from
    record QuestionView(String text, List<String> options) {}

    /// @param rightAnswers how many were right
    /// @param right of each question, whether its answer was
    /// @param points that were given: none where the activity's budget is spent
    record QuizResultView(int rightAnswers, List<Boolean> right, long points) {

        static QuizResultView of(AnswerReceipt receipt) {
            var score = receipt.score();
            return new QuizResultView(score.rightAnswers(), score.right(), receipt.points());
        }
    }
}

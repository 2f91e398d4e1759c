package dev.rung.benefits.activity;

import dev.rung.benefits.activity.draw.DrawSeeds;
import dev.rung.benefits.activity.entry.ActivityState;
import dev.rung.benefits.activity.lottery.OpeningLotteries;
import dev.rung.benefits.activity.streak.OpeningStreaks;
import dev.rung.benefits.activity.terms.ActivityChecks;
import dev.rung.benefits.activity.terms.ActivityContent;
import dev.rung.benefits.document.DocumentFlaw;
import dev.rung.benefits.ladder.Ladders;
import dev.rung.platform.audit.Audit;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.rows.JsonRows;
import dev.rung.platform.store.Store;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Adds and changes drafts, puts them on and ends them, in the caller's transaction. An activity that was put
/// on is never changed: customers took part in what they read.
@ApplicationScoped
class WritingActivities {

    private static final String UNSOUND = "activity-unsound";

    private final Activities activities;
    private final DrawSeeds seeds;
    private final OpeningLotteries lotteries;
    private final OpeningStreaks streaks;
    private final StartObstacles obstacles;
    private final Ladders ladders;
    private final JsonText json;
    private final Audit audit;
    private final Store store;
    private final Clock clock;

    WritingActivities(
            Activities activities,
            DrawSeeds seeds,
            OpeningLotteries lotteries,
            OpeningStreaks streaks,
            StartObstacles obstacles,
            Ladders ladders,
            JsonText json,
            Audit audit,
            Store store,
            Clock clock) {
        this.activities = activities;
        this.seeds = seeds;
        this.lotteries = lotteries;
        this.streaks = streaks;
        this.obstacles = obstacles;
        this.ladders = ladders;
        this.json = json;
        this.audit = audit;
        this.store = store;
        this.clock = clock;
    }

    /// The primary key guards the code: of two writers at the same time one fails.
    Uni<Activity> add(String code, ActivityContent content, String author) {
        return mustBeSound(content)
                .chain(() -> activities.findById(code))
                .invoke(before -> {
                    if (before != null) {
                        throw Problem.of(409, "activity-code-used")
                                .with("code", code)
                                .asException();
                    }
                })
                .chain(() -> activities.persistAndFlush(new Activity(
                        code,
                        UUID.randomUUID(),
                        json.write(content),
                        content.pointsBudget(),
                        author,
                        now(),
                        json.write(List.of(author)))))
                .call(added -> book(author, "activity.added", added));
    }

    /// @param read the entity tag of what is replaced; null: whatever it is
    Uni<Activity> change(String code, ActivityContent content, String author, @Nullable String read) {
        return mustBeSound(content)
                .chain(() -> activities.lock(code))
                .invoke(activity -> mustBe(ActivityState.DRAFT, activity))
                .invoke(activity -> activity.mustBeWhatWasRead(read == null ? activity.hash() : read))
                .chain(activity -> {
                    activity.content = json.write(content);
                    activity.pointsBudget = content.pointsBudget();
                    activity.writers = json.write(Stream.concat(writers(activity).stream(), Stream.of(author))
                            .distinct()
                            .toList());
                    return save(activity, author, "activity.changed");
                });
    }

    /// By somebody who wrote none of it: points and prizes take two people. From now on its first day decides.
    /// The seed of a draw is made here, and its commitment is public at once. Said again, it changes nothing.
    ///
    /// @param read the entity tag of what they looked at
    Uni<Activity> start(String code, String author, @Nullable String read) {
        return activities.lock(code).chain(activity -> {
            activity.mustBeWhatWasRead(read);
            if (activity.state() == ActivityState.ON) {
                return Uni.createFrom().item(activity);
            }
            mustBe(ActivityState.DRAFT, activity);
            mustNotBeTheirs(author, activity);
            var content = json.read(activity.content, ActivityContent.class);
            activity.start(now());
            return mustBeSound(content)
                    .chain(() -> mustBePossible(content))
                    .chain(() -> activities.persistAndFlush(activity))
                    .chain(() -> prepare(activity, content))
                    .chain(() -> save(activity, author, "activity.started"));
        });
    }

    /// Said again, it changes nothing. After its last day it ends by itself: this gives back what nobody won.
    Uni<Activity> end(String code, String author) {
        return activities.lock(code).chain(activity -> {
            if (activity.state() == ActivityState.ENDED) {
                return Uni.createFrom().item(activity);
            }
            mustBe(ActivityState.ON, activity);
            var lottery = json.read(activity.content, ActivityContent.class).lottery();
            activity.end(now());
            return activities
                    .persistAndFlush(activity)
                    .chain(() -> lottery == null ? Uni.createFrom().voidItem() : lotteries.close(code, lottery))
                    .chain(() -> save(activity, author, "activity.ended"));
        });
    }

    private Uni<Void> prepare(Activity activity, ActivityContent content) {
        return switch (content.kindOf()) {
            case LOTTERY ->
                seeds.commit(activity.code, activity.id, now())
                        .chain(() -> lotteries.open(activity.code, Objects.requireNonNull(content.lottery()), UNSOUND));
            case FREE_TRIAL -> seeds.commit(activity.code, activity.id, now());
            case SIGN_IN_STREAK -> streaks.open(content.from(), now());
            case MEMBER_DAY, QUIZ -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> mustBePossible(ActivityContent content) {
        return obstacles.ofDays(content).invoke(WritingActivities::mustBeNone).replaceWithVoid();
    }

    private Uni<Activity> save(Activity activity, String author, String action) {
        activity.author = author;
        activity.writtenAt = now();
        return activities.persistAndFlush(activity).call(() -> book(author, action, activity));
    }

    private Uni<Void> mustBeSound(ActivityContent content) {
        return ladders.inForce(clock.instant())
                .map(ladder -> ActivityChecks.flaws(content, ladder, store.currency(), today()))
                .invoke(WritingActivities::mustBeNone)
                .replaceWithVoid();
    }

    private static void mustBeNone(List<DocumentFlaw> flaws) {
        if (!flaws.isEmpty()) {
            throw DocumentFlaw.refusal(UNSOUND, flaws);
        }
    }

    private static void mustBe(ActivityState state, Activity activity) {
        if (activity.state() != state) {
            throw Problem.of(409, "activity-not-now")
                    .with("state", activity.state().code())
                    .asException();
        }
    }

    private void mustNotBeTheirs(String author, Activity activity) {
        var writers = writers(activity);
        if (writers.contains(author)) {
            throw Problem.of(403, "four-eyes").with("writers", writers).asException();
        }
    }

    List<String> writers(Activity activity) {
        return List.of(json.read(activity.writers, String[].class));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), store.zone());
    }

    private Instant now() {
        return JsonRows.toMicroseconds(clock.instant());
    }

    /// The words stand in the activity; who wrote them last in the audit.
    private Uni<Void> book(String author, String action, Activity activity) {
        var content = json.read(activity.content, ActivityContent.class);
        return audit.record(
                author, action, activity.code, Map.of("state", activity.state().code(), "kind", content.kind()));
    }
}

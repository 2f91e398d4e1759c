package dev.rung.scoring.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The lifecycle of a customer as last published, so that each event is published once.
///
/// @param churnLevel the highest level published since the last recovery: `middle`, `high`,
///     or `none` after a recovery
/// @param asleepSince the last purchase, or sign of life, of a customer published as dormant; null while awake
/// @param stage as last assessed
/// @param reasons why they may leave, as last assessed, the weightiest first
public record PublishedLifecycle(
        String churnLevel, @Nullable LocalDate asleepSince, String stage, List<String> reasons) {

    public static final PublishedLifecycle NOTHING =
            new PublishedLifecycle(ChurnLevel.NONE.code(), null, Stage.NEW.code(), List.of());

    /// A change that is published once, when it happens.
    public sealed interface LifecycleEvent {

        /// @param level `middle` or `high`, and higher than any published since the last recovery
        /// @param reasons codes, the weightiest first
        record ChurnWarned(String level, List<String> reasons) implements LifecycleEvent {}

        record Dormant(long silentDays) implements LifecycleEvent {}

        /// @param silentDays from the last purchase, or sign of life, to the purchase that ended the silence
        record Woken(long silentDays) implements LifecycleEvent {}
    }

    /// The codes of all stages, from the first of a customer's life to the last.
    public static List<String> stages() {
        return Stream.of(Stage.values()).map(Stage::code).toList();
    }

    /// The codes of all levels of churn, the lowest first.
    public static List<String> churnLevels() {
        return Stream.of(ChurnLevel.values()).map(ChurnLevel::code).toList();
    }

    /// The changes since the last publication, in the order in which they happened.
    public List<LifecycleEvent> events(LifecycleInputs now) {
        var churn = now.churn();
        var woken = wokenAfter(now).<LifecycleEvent>map(LifecycleEvent.Woken::new);
        var warned = Optional.<LifecycleEvent>of(
                        new LifecycleEvent.ChurnWarned(churn.level().code(), churn.reasonCodes()))
                .filter(_ -> isWarnedBy(churn.level()));
        var dormant = Optional.<LifecycleEvent>of(new LifecycleEvent.Dormant(now.silentDays()))
                .filter(_ -> fallsAsleep(now));
        return Stream.of(woken, warned, dormant).flatMap(Optional::stream).toList();
    }

    /// After the events are published. A level of low or none is a recovery: a later rise is published again. A
    /// fall from high to middle is no recovery.
    public PublishedLifecycle after(LifecycleInputs now) {
        var level = now.churn().level();
        var warned = isWarnedBy(level) ? level.code() : churnLevel;
        return of(now, level.warns() ? warned : ChurnLevel.NONE.code(), asleepAfter(now));
    }

    /// Only the events that a purchase causes: silence is not judged while the stream is catching up.
    public List<LifecycleEvent> wakings(LifecycleInputs now) {
        return wokenAfter(now).<LifecycleEvent>map(LifecycleEvent.Woken::new).stream()
                .toList();
    }

    /// After the wakings are published.
    public PublishedLifecycle awake(LifecycleInputs now) {
        return of(
                now,
                now.churn().level().warns() ? churnLevel : ChurnLevel.NONE.code(),
                asleepSince == null ? null : asleepAfter(now));
    }

    /// Of somebody of whose leaving nothing may be concluded: what was told before is forgotten.
    public PublishedLifecycle withoutChurn() {
        return new PublishedLifecycle(ChurnLevel.NONE.code(), asleepSince, stage, List.of());
    }

    private static PublishedLifecycle of(LifecycleInputs now, String churnLevel, @Nullable LocalDate asleepSince) {
        return new PublishedLifecycle(
                churnLevel, asleepSince, now.stageCode(), now.churn().reasonCodes());
    }

    private boolean isWarnedBy(ChurnLevel level) {
        return level.warns() && level.compareTo(ChurnLevel.of(churnLevel)) > 0;
    }

    private boolean fallsAsleep(LifecycleInputs now) {
        return asleepSince == null && now.stage().asleep();
    }

    /// The length of a silence that ended. A visit does not end it, nor does a purchase so old that the customer
    /// is still dormant.
    private Optional<Long> wokenAfter(LifecycleInputs now) {
        return asleepSince == null || now.stage().asleep() ? Optional.empty() : now.boughtAfter(asleepSince);
    }

    /// A customer who is still asleep has been silent since the last sign of life, which may have arrived late.
    private @Nullable LocalDate asleepAfter(LifecycleInputs now) {
        if (now.stage().asleep()) {
            return now.history().silentSince();
        }
        return wokenAfter(now).isPresent() ? null : asleepSince;
    }
}

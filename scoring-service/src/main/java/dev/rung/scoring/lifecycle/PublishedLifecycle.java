package dev.rung.scoring.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was last told of a customer, kept per customer so that each edge is told once.
///
/// @param churnLevel the highest warned of since the last recovery: `middle`, `high`, or `none` after a recovery
/// @param asleepSince from when on a customer told to be dormant was silent; null while awake
/// @param stage as last assessed
/// @param reasons why they may leave, as last assessed, the weightiest first
public record PublishedLifecycle(
        String churnLevel, @Nullable LocalDate asleepSince, String stage, List<String> reasons) {

    public static final PublishedLifecycle NOTHING =
            new PublishedLifecycle(ChurnLevel.NONE.code(), null, Stage.NEW.code(), List.of());

    /// News of a customer, told once, when it becomes so.
    public sealed interface Edge {

        /// @param level `middle` or `high`, and higher than the customer was warned of since the last recovery
        /// @param reasons codes, the weightiest first
        record ChurnWarned(String level, List<String> reasons) implements Edge {}

        record Dormant(long silentDays) implements Edge {}

        /// @param silentDays from the last purchase, or sign of life, before the silence to the purchase that ended it
        record Woken(long silentDays) implements Edge {}
    }

    /// What of the present situation is news, in the order in which it came to be.
    public List<Edge> edges(LifecycleInputs now) {
        var churn = now.churn();
        var woken = wokenAfter(now).<Edge>map(Edge.Woken::new);
        var warned = Optional.<Edge>of(new Edge.ChurnWarned(churn.level().code(), churn.reasonCodes()))
                .filter(_ -> isWarnedBy(churn.level()));
        var dormant = Optional.<Edge>of(new Edge.Dormant(now.silentDays())).filter(_ -> fallsAsleep(now));
        return Stream.of(woken, warned, dormant).flatMap(Optional::stream).toList();
    }

    /// What is told once the edges are. A level of low or none is a recovery: from then on a rise is news again; to
    /// fall from high to middle is none.
    public PublishedLifecycle after(LifecycleInputs now) {
        var level = now.churn().level();
        var warned = isWarnedBy(level) ? level.code() : churnLevel;
        return of(now, level.warns() ? warned : ChurnLevel.NONE.code(), asleepAfter(now));
    }

    /// The part of the edges that a purchase alone brings about: silence is not judged while behaviour is taken in.
    public List<Edge> wakings(LifecycleInputs now) {
        return wokenAfter(now).<Edge>map(Edge.Woken::new).stream().toList();
    }

    /// What is told once the wakings are.
    public PublishedLifecycle awake(LifecycleInputs now) {
        return of(
                now,
                now.churn().level().warns() ? churnLevel : ChurnLevel.NONE.code(),
                asleepSince == null ? null : asleepAfter(now));
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

    /// The days of silence that ended. A visit wakes nobody, nor does a purchase so old that its customer is dormant
    /// all the same.
    private Optional<Long> wokenAfter(LifecycleInputs now) {
        return asleepSince == null || now.stage().asleep() ? Optional.empty() : now.boughtAfter(asleepSince);
    }

    /// Whoever sleeps on has slept since the last sign of life that is known by now, which may be heard of late.
    private @Nullable LocalDate asleepAfter(LifecycleInputs now) {
        if (now.stage().asleep()) {
            return now.history().silentSince();
        }
        return wokenAfter(now).isPresent() ? null : asleepSince;
    }
}

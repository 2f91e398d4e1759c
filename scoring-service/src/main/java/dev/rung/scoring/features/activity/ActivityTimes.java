package dev.rung.scoring.features.activity;

import dev.rung.scoring.features.timeline.MomentCodec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/// When each activity of one business date first happened. Immutable, equal by value.
final class ActivityTimes {

    private static final long NEVER = Long.MAX_VALUE;

    private static final List<Activity> ACTIVITIES = List.of(Activity.values());

    /// By the place of the activity, in microseconds since midnight UTC of the date; never
    /// changed after construction.
    private final long[] first;

    private ActivityTimes(long[] first) {
        this.first = first;
    }

    static ActivityTimes of(Activity activity, Instant at, LocalDate date) {
        var first = never();
        first[activity.place] = MomentCodec.microsOf(date, at);
        return new ActivityTimes(first);
    }

    ActivityTimes earlier(ActivityTimes other) {
        var earlier = first.clone();
        for (int i = 0; i < earlier.length; i++) {
            earlier[i] = Math.min(earlier[i], other.first[i]);
        }
        return new ActivityTimes(earlier);
    }

    boolean isBy(Instant moment, Activity activity, LocalDate date) {
        return first[activity.place] != NEVER
                && !MomentCodec.instantOf(date, first[activity.place]).isAfter(moment);
    }

    void forEach(LocalDate date, Consumer<Instant> each) {
        for (long micros : first) {
            if (micros != NEVER) {
                each.accept(MomentCodec.instantOf(date, micros));
            }
        }
    }

    /// Only of activities that happened.
    void writeTo(DataOutput out) throws IOException {
        for (long micros : first) {
            if (micros != NEVER) {
                MomentCodec.write(micros, out);
            }
        }
    }

    static ActivityTimes readFrom(DataInput in, Counts counts) throws IOException {
        var first = never();
        for (var activity : ACTIVITIES) {
            if (counts.of(activity) != 0) {
                first[activity.place] = MomentCodec.read(in);
            }
        }
        return new ActivityTimes(first);
    }

    private static long[] never() {
        var first = new long[ACTIVITIES.size()];
        Arrays.fill(first, NEVER);
        return first;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ActivityTimes times && Arrays.equals(first, times.first);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(first);
    }

    @Override
    public String toString() {
        return "ActivityTimes" + Arrays.toString(first);
    }
}

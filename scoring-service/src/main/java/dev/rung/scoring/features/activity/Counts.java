package dev.rung.scoring.features.activity;

import dev.rung.scoring.features.timeline.CompactCodec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/// How often each activity happened. Immutable, equal by value.
public final class Counts {

    public static final Counts NONE = new Counts(new int[Activity.values().length]);

    /// By the place of the activity; never changed after construction.
    private final int[] each;

    private Counts(int[] each) {
        this.each = each;
    }

    public static Counts one(Activity activity) {
        return NONE.with(activity, 1);
    }

    public Counts with(Activity activity, int times) {
        var changed = each.clone();
        changed[activity.place] = times;
        return new Counts(changed);
    }

    public int of(Activity activity) {
        return each[activity.place];
    }

    public Counts plus(Counts other) {
        return new Counts(add(each.clone(), other));
    }

    private static int[] add(int[] sum, Counts counts) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] = Math.addExact(sum[i], counts.each[i]);
        }
        return sum;
    }

    /// One bit for each activity that happened, then their counts.
    void writeTo(DataOutput out) throws IOException {
        long present = 0;
        for (int i = 0; i < each.length; i++) {
            present |= each[i] == 0 ? 0 : 1L << i;
        }
        CompactCodec.writeNumber(present, out);
        for (int count : each) {
            if (count != 0) {
                CompactCodec.writeNumber(count, out);
            }
        }
    }

    static Counts readFrom(DataInput in) throws IOException {
        var each = new int[NONE.each.length];
        long present = CompactCodec.readNumber(in);
        for (int i = 0; i < each.length; i++) {
            each[i] = (present & 1L << i) == 0 ? 0 : Math.toIntExact(CompactCodec.readNumber(in));
        }
        return new Counts(each);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Counts counts && Arrays.equals(each, counts.each);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(each);
    }

    @Override
    public String toString() {
        return "Counts" + Arrays.toString(each);
    }
}

package dev.rung.scoring.features.activity;

import dev.rung.scoring.features.timeline.CompactCodec;
import dev.rung.scoring.features.timeline.MomentCodec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The bytes of a calendar of activity: its days, then its reviews.
///
/// Each date is written as its distance from the one before, which takes one byte where
/// the date itself takes three.
public final class ActivityFormat {

    private ActivityFormat() {}

    public static void write(ActivityCalendar activities, DataOutput out) throws IOException {
        writeDays(activities.counted(), out);
        writeReviews(activities.reviews(), out);
    }

    public static ActivityCalendar read(DataInput in) throws IOException {
        return new ActivityCalendar(readDays(in), readReviews(in));
    }

    private static void writeDays(List<ActivityDay> days, DataOutput out) throws IOException {
        CompactCodec.writeNumber(days.size(), out);
        long before = 0;
        for (var day : days) {
            CompactCodec.writeSigned(day.date().toEpochDay() - before, out);
            before = day.date().toEpochDay();
            day.counts().writeTo(out);
            day.times().writeTo(out);
        }
    }

    private static List<ActivityDay> readDays(DataInput in) throws IOException {
        int size = Math.toIntExact(CompactCodec.readNumber(in));
        var days = new ArrayList<ActivityDay>(Math.min(size, 1_024));
        long date = 0;
        for (int i = 0; i < size; i++) {
            date += CompactCodec.readSigned(in);
            var counts = Counts.readFrom(in);
            days.add(new ActivityDay(LocalDate.ofEpochDay(date), counts, ActivityTimes.readFrom(in, counts)));
        }
        return days;
    }

    private static void writeReviews(List<ProductReview> reviews, DataOutput out) throws IOException {
        CompactCodec.writeNumber(reviews.size(), out);
        long before = 0;
        for (var review : reviews) {
            CompactCodec.writeSigned(review.on().toEpochDay() - before, out);
            before = review.on().toEpochDay();
            MomentCodec.write(MomentCodec.microsOf(review.on(), review.at()), out);
            out.writeLong(review.key());
        }
    }

    private static List<ProductReview> readReviews(DataInput in) throws IOException {
        int size = Math.toIntExact(CompactCodec.readNumber(in));
        var reviews = new ArrayList<ProductReview>(Math.min(size, 1_024));
        long date = 0;
        for (int i = 0; i < size; i++) {
            date += CompactCodec.readSigned(in);
            var on = LocalDate.ofEpochDay(date);
            var at = MomentCodec.instantOf(on, MomentCodec.read(in));
            reviews.add(new ProductReview(in.readLong(), at, on));
        }
        return reviews;
    }
}

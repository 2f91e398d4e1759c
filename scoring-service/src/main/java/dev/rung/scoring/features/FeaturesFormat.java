package dev.rung.scoring.features;

import static dev.rung.scoring.features.timeline.CompactCodec.readDate;
import static dev.rung.scoring.features.timeline.CompactCodec.readDecimal;
import static dev.rung.scoring.features.timeline.CompactCodec.readInstant;
import static dev.rung.scoring.features.timeline.CompactCodec.readNumber;
import static dev.rung.scoring.features.timeline.CompactCodec.writeDate;
import static dev.rung.scoring.features.timeline.CompactCodec.writeDecimal;
import static dev.rung.scoring.features.timeline.CompactCodec.writeInstant;
import static dev.rung.scoring.features.timeline.CompactCodec.writeNumber;

import dev.rung.scoring.features.activity.ActivityCalendar;
import dev.rung.scoring.features.activity.ActivityDay;
import dev.rung.scoring.features.activity.ActivityTimes;
import dev.rung.scoring.features.activity.Counts;
import dev.rung.scoring.features.activity.ProductReview;
import dev.rung.scoring.features.orders.OrdersFormat;
import dev.rung.scoring.features.timeline.CompactCodec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// How features lie in the state store: about 30 bytes an order and its category, 6 a day, 12 a review.
///
/// Written and read for every single behaviour, where JSON would cost more than all the rest.
final class FeaturesFormat {

    private FeaturesFormat() {}

    static void write(Features features, DataOutput out) throws IOException {
        writeInstant(features.firstEventAt(), out);
        writeInstant(features.lastEventAt(), out);
        writeDate(features.lastSeenOn(), out);
        write(features.credits(), out);
        OrdersFormat.write(features.orders(), out);
        writeDays(features.activities().counted(), out);
        writeReviews(features.activities().reviews(), out);
    }

    static Features read(DataInput in) throws IOException {
        var firstEventAt = readInstant(in);
        var lastEventAt = readInstant(in);
        var lastSeenOn = readDate(in);
        if (lastSeenOn == null) {
            throw new IOException("a date is missing");
        }
        var credits = readCredits(in);
        var orders = OrdersFormat.read(in);
        var activities = new ActivityCalendar(readDays(in), readReviews(in));
        return new Features(firstEventAt, lastEventAt, lastSeenOn, orders, activities, credits);
    }

    private static void write(List<Credit> credits, DataOutput out) throws IOException {
        writeNumber(credits.size(), out);
        for (var credit : credits) {
            writeInstant(credit.at(), out);
            writeDecimal(credit.score(), out);
        }
    }

    private static List<Credit> readCredits(DataInput in) throws IOException {
        int size = Math.toIntExact(readNumber(in));
        var credits = new ArrayList<Credit>(Math.min(size, 1_024));
        for (int i = 0; i < size; i++) {
            credits.add(new Credit(readInstant(in), readDecimal(in)));
        }
        return credits;
    }

    /// Each date as its distance from the one before, which takes one byte where the date itself takes three.
    private static void writeDays(List<ActivityDay> days, DataOutput out) throws IOException {
        writeNumber(days.size(), out);
        long before = 0;
        for (var day : days) {
            CompactCodec.writeSigned(day.date().toEpochDay() - before, out);
            before = day.date().toEpochDay();
            day.counts().writeTo(out);
            day.times().writeTo(out);
        }
    }

    private static List<ActivityDay> readDays(DataInput in) throws IOException {
        int size = Math.toIntExact(readNumber(in));
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
        writeNumber(reviews.size(), out);
        long before = 0;
        for (var review : reviews) {
            CompactCodec.writeSigned(review.on().toEpochDay() - before, out);
            before = review.on().toEpochDay();
            CompactCodec.writeMicros(CompactCodec.microsOf(review.on(), review.at()), out);
            out.writeLong(review.key());
        }
    }

    private static List<ProductReview> readReviews(DataInput in) throws IOException {
        int size = Math.toIntExact(readNumber(in));
        var reviews = new ArrayList<ProductReview>(Math.min(size, 1_024));
        long date = 0;
        for (int i = 0; i < size; i++) {
            date += CompactCodec.readSigned(in);
            var on = LocalDate.ofEpochDay(date);
            var at = CompactCodec.instantOf(on, CompactCodec.readMicros(in));
            reviews.add(new ProductReview(in.readLong(), at, on));
        }
        return reviews;
    }
}

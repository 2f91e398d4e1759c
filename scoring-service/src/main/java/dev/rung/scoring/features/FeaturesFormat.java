package dev.rung.scoring.features;

import static dev.rung.scoring.features.Compact.readDate;
import static dev.rung.scoring.features.Compact.readDecimal;
import static dev.rung.scoring.features.Compact.readInstant;
import static dev.rung.scoring.features.Compact.readNumber;
import static dev.rung.scoring.features.Compact.writeDate;
import static dev.rung.scoring.features.Compact.writeDecimal;
import static dev.rung.scoring.features.Compact.writeInstant;
import static dev.rung.scoring.features.Compact.writeNumber;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;

/// How features lie in the state store: about 15 bytes a day.
///
/// Written and read for every single behaviour, where JSON would cost more than all the rest.
final class FeaturesFormat {

    private FeaturesFormat() {}

    static void write(Features features, DataOutput out) throws IOException {
        writeInstant(features.firstEventAt(), out);
        writeInstant(features.lastEventAt(), out);
        writeDate(features.lastSeenOn(), out);
        writeDate(features.firstPaidOn(), out);
        writeDate(features.lastPaidOn(), out);
        writeNumber(features.days().size(), out);
        for (var day : features.days()) {
            write(day, out);
        }
    }

    static Features read(DataInput in) throws IOException {
        var firstEventAt = readInstant(in);
        var lastEventAt = readInstant(in);
        var lastSeenOn = readDueDate(in);
        var firstPaidOn = readDate(in);
        var lastPaidOn = readDate(in);
        int size = Math.toIntExact(readNumber(in));
        var days = new ArrayList<Day>(size);
        for (int i = 0; i < size; i++) {
            days.add(readDay(in));
        }
        return new Features(firstEventAt, lastEventAt, lastSeenOn, firstPaidOn, lastPaidOn, days);
    }

    private static void write(Day day, DataOutput out) throws IOException {
        writeDate(day.date(), out);
        writeDecimal(day.paid(), out);
        writeDecimal(day.refunded(), out);
        writeNumber(day.orders(), out);
        writeNumber(day.visits(), out);
        writeNumber(day.reviews(), out);
        writeNumber(day.shares(), out);
        writeNumber(day.posts(), out);
    }

    private static Day readDay(DataInput in) throws IOException {
        return new Day(
                readDueDate(in),
                readDecimal(in),
                readDecimal(in),
                readNumber(in),
                readNumber(in),
                readNumber(in),
                readNumber(in),
                readNumber(in));
    }

    private static LocalDate readDueDate(DataInput in) throws IOException {
        var date = readDate(in);
        if (date == null) {
            throw new IOException("a date is missing");
        }
        return date;
    }
}

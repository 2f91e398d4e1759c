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
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How features lie in the state store: about 20 bytes an order and its category, 5 a day.
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
        write(features.credit(), out);
        PurchasesFormat.write(features.purchases(), out);
        writeDays(features.days(), out);
    }

    static Features read(DataInput in) throws IOException {
        var firstEventAt = readInstant(in);
        var lastEventAt = readInstant(in);
        var lastSeenOn = readDate(in);
        if (lastSeenOn == null) {
            throw new IOException("a date is missing");
        }
        var firstPaidOn = readDate(in);
        var lastPaidOn = readDate(in);
        var credit = readCredit(in);
        var purchases = PurchasesFormat.read(in);
        return new Features(
                firstEventAt, lastEventAt, lastSeenOn, firstPaidOn, lastPaidOn, purchases, readDays(in), credit);
    }

    private static void write(@Nullable Credit credit, DataOutput out) throws IOException {
        out.writeBoolean(credit != null);
        if (credit != null) {
            writeInstant(credit.at(), out);
            writeDecimal(credit.score(), out);
        }
    }

    private static @Nullable Credit readCredit(DataInput in) throws IOException {
        return in.readBoolean() ? new Credit(readInstant(in), readDecimal(in)) : null;
    }

    /// Each date as its distance from the one before, which takes one byte where the date itself takes three.
    private static void writeDays(List<Day> days, DataOutput out) throws IOException {
        writeNumber(days.size(), out);
        long before = 0;
        for (var day : days) {
            Compact.writeSigned(day.date().toEpochDay() - before, out);
            before = day.date().toEpochDay();
            day.counts().writeTo(out);
        }
    }

    private static List<Day> readDays(DataInput in) throws IOException {
        int size = Math.toIntExact(readNumber(in));
        var days = new ArrayList<Day>(size);
        long date = 0;
        for (int i = 0; i < size; i++) {
            date += Compact.readSigned(in);
            days.add(new Day(LocalDate.ofEpochDay(date), Counts.readFrom(in)));
        }
        return days;
    }
}

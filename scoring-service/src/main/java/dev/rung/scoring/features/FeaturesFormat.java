package dev.rung.scoring.features;

import static dev.rung.scoring.features.timeline.CompactCodec.readDate;
import static dev.rung.scoring.features.timeline.CompactCodec.readDecimal;
import static dev.rung.scoring.features.timeline.CompactCodec.readInstant;
import static dev.rung.scoring.features.timeline.CompactCodec.readNumber;
import static dev.rung.scoring.features.timeline.CompactCodec.writeDate;
import static dev.rung.scoring.features.timeline.CompactCodec.writeDecimal;
import static dev.rung.scoring.features.timeline.CompactCodec.writeInstant;
import static dev.rung.scoring.features.timeline.CompactCodec.writeNumber;

import dev.rung.scoring.features.activity.ActivityFormat;
import dev.rung.scoring.features.orders.OrdersFormat;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The bytes of features in the state store: about 30 for an order and its category, 6 for a day, 12 for a review.
///
/// They are written and read for every single behaviour, where JSON would cost more than all the rest.
final class FeaturesFormat {

    private FeaturesFormat() {}

    static void write(Features features, DataOutput out) throws IOException {
        writeInstant(features.firstEventAt(), out);
        writeInstant(features.lastEventAt(), out);
        writeDate(features.lastSeenOn(), out);
        write(features.credits(), out);
        OrdersFormat.write(features.orders(), out);
        ActivityFormat.write(features.activities(), out);
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
        return new Features(firstEventAt, lastEventAt, lastSeenOn, orders, ActivityFormat.read(in), credits);
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
}

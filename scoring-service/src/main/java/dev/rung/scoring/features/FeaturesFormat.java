package dev.rung.scoring.features;

import static dev.rung.scoring.features.timeline.CompactCodec.readDate;
import static dev.rung.scoring.features.timeline.CompactCodec.readDecimal;
import static dev.rung.scoring.features.timeline.CompactCodec.readInstant;
import static dev.rung.scoring.features.timeline.CompactCodec.writeDate;
import static dev.rung.scoring.features.timeline.CompactCodec.writeDecimal;
import static dev.rung.scoring.features.timeline.CompactCodec.writeInstant;

import dev.rung.scoring.features.activity.ActivityFormat;
import dev.rung.scoring.features.orders.OrdersFormat;
import dev.rung.scoring.features.timeline.FieldCodec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// The bytes of features in the state store: about 30 for an order and its category, 6 for a day, 12 for a review.
///
/// They are written and read for every single behaviour, where JSON would cost more than all the rest.
final class FeaturesFormat {

    private FeaturesFormat() {}

    static void write(Features features, DataOutput out) throws IOException {
        writeInstant(features.firstEventAt(), out);
        writeInstant(features.lastEventAt(), out);
        writeDate(features.lastSeenOn(), out);
        FieldCodec.writeAll(features.credits(), FeaturesFormat::write, out);
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
        var credits = FieldCodec.readAll(FeaturesFormat::readCredit, in);
        var orders = OrdersFormat.read(in);
        return new Features(firstEventAt, lastEventAt, lastSeenOn, orders, ActivityFormat.read(in), credits);
    }

    private static void write(Credit credit, DataOutput out) throws IOException {
        writeInstant(credit.at(), out);
        writeDecimal(credit.score(), out);
    }

    private static Credit readCredit(DataInput in) throws IOException {
        return new Credit(readInstant(in), readDecimal(in));
    }
}

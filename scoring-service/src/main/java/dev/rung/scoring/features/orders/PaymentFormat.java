package dev.rung.scoring.features.orders;

import static dev.rung.scoring.features.timeline.CompactCodec.readDecimal;
import static dev.rung.scoring.features.timeline.CompactCodec.writeDecimal;

import dev.rung.scoring.features.timeline.MomentCodec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;

/// The bytes of a payment, but for its date.
final class PaymentFormat {

    private static final int PART = 1;
    private static final int CATEGORY = 2;

    private PaymentFormat() {}

    /// After the head that payments and refunds share.
    static void write(OrderPayment payment, DataOutput out) throws IOException {
        var total = payment.total();
        var category = payment.category();
        out.writeByte((total == null ? 0 : PART) | (category == null ? 0 : CATEGORY));
        writeDecimal(payment.amount(), out);
        if (total != null) {
            out.writeLong(payment.part());
            writeDecimal(total, out);
        }
        if (category != null) {
            out.writeUTF(category);
        }
    }

    static OrderPayment read(LocalDate on, DataInput in) throws IOException {
        var at = MomentCodec.instantOf(on, MomentCodec.read(in));
        long key = in.readLong();
        long event = in.readLong();
        int follows = in.readByte();
        var amount = readDecimal(in);
        boolean isPart = (follows & PART) != 0;
        return new OrderPayment(
                key,
                isPart ? in.readLong() : 0,
                at,
                event,
                on,
                amount,
                isPart ? readDecimal(in) : null,
                (follows & CATEGORY) != 0 ? in.readUTF() : null);
    }
}

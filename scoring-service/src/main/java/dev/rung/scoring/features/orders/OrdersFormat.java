package dev.rung.scoring.features.orders;

import static dev.rung.scoring.features.timeline.CompactCodec.readDecimal;
import static dev.rung.scoring.features.timeline.CompactCodec.readNumber;
import static dev.rung.scoring.features.timeline.CompactCodec.writeDecimal;
import static dev.rung.scoring.features.timeline.CompactCodec.writeNumber;

import dev.rung.scoring.features.timeline.CompactCodec;
import dev.rung.scoring.features.timeline.KeyedEvent;
import dev.rung.scoring.features.timeline.MomentCodec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;

/// The bytes of orders: the dates of forgotten ones, then payments, then refunds. Each has its date as
/// the distance from the one before, its time, its key, half of its event id, a byte of flags, and the
/// fields that the flags announce.
public final class OrdersFormat {

    private static final int ORDER = 1;

    private OrdersFormat() {}

    public static void write(Orders orders, DataOutput out) throws IOException {
        CompactCodec.writeDate(orders.forgotten().first(), out);
        CompactCodec.writeDate(orders.forgotten().last(), out);
        writeNumber(orders.payments().size(), out);
        long before = 0;
        for (var payment : orders.payments()) {
            before = writeHead(payment, before, out);
            PaymentFormat.write(payment, out);
        }
        writeNumber(orders.refunds().size(), out);
        before = 0;
        for (var refund : orders.refunds()) {
            before = writeHead(refund, before, out);
            write(refund, out);
        }
    }

    public static Orders read(DataInput in) throws IOException {
        var forgotten = new PaidDates(CompactCodec.readDate(in), CompactCodec.readDate(in));
        var payments = new ArrayList<OrderPayment>();
        long date = 0;
        for (long left = readNumber(in); left > 0; left--) {
            date += CompactCodec.readSigned(in);
            payments.add(PaymentFormat.read(LocalDate.ofEpochDay(date), in));
        }
        var refunds = new ArrayList<OrderRefund>();
        date = 0;
        for (long left = readNumber(in); left > 0; left--) {
            date += CompactCodec.readSigned(in);
            refunds.add(readRefund(LocalDate.ofEpochDay(date), in));
        }
        return payments.isEmpty() && refunds.isEmpty() && forgotten.equals(PaidDates.NONE)
                ? Orders.NONE
                : new Orders(payments, refunds, forgotten);
    }

    /// The date of this one.
    private static long writeHead(KeyedEvent event, long before, DataOutput out) throws IOException {
        long date = event.on().toEpochDay();
        CompactCodec.writeSigned(date - before, out);
        MomentCodec.write(MomentCodec.microsOf(event.on(), event.at()), out);
        out.writeLong(event.key());
        out.writeLong(event.event());
        return date;
    }

    private static void write(OrderRefund refund, DataOutput out) throws IOException {
        out.writeByte(refund.namesAnOrder() ? ORDER : 0);
        writeDecimal(refund.amount(), out);
        if (refund.namesAnOrder()) {
            out.writeLong(refund.order());
        }
    }

    private static OrderRefund readRefund(LocalDate on, DataInput in) throws IOException {
        var at = MomentCodec.instantOf(on, MomentCodec.read(in));
        long key = in.readLong();
        long event = in.readLong();
        int follows = in.readByte();
        var amount = readDecimal(in);
        return new OrderRefund(key, (follows & ORDER) != 0 ? in.readLong() : 0, at, event, on, amount);
    }
}

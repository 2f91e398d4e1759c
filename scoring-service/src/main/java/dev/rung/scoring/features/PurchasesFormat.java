package dev.rung.scoring.features;

import static dev.rung.scoring.features.Compact.readDecimal;
import static dev.rung.scoring.features.Compact.readNumber;
import static dev.rung.scoring.features.Compact.writeDecimal;
import static dev.rung.scoring.features.Compact.writeNumber;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A purchase: its date as the distance from the one before, its key, one byte that says what follows, and that.
final class PurchasesFormat {

    private static final int PAID = 1;
    private static final int AMOUNT = 2;
    private static final int REFUNDED = 4;
    private static final int CATEGORY = 8;

    private PurchasesFormat() {}

    static void write(List<Purchase> purchases, DataOutput out) throws IOException {
        writeNumber(purchases.size(), out);
        long before = 0;
        for (var purchase : purchases) {
            Compact.writeSigned(purchase.on().toEpochDay() - before, out);
            before = purchase.on().toEpochDay();
            write(purchase, out);
        }
    }

    static List<Purchase> read(DataInput in) throws IOException {
        int size = Math.toIntExact(readNumber(in));
        var purchases = new ArrayList<Purchase>(size);
        long date = 0;
        for (int i = 0; i < size; i++) {
            date += Compact.readSigned(in);
            purchases.add(read(LocalDate.ofEpochDay(date), in));
        }
        return purchases;
    }

    private static void write(Purchase purchase, DataOutput out) throws IOException {
        var category = purchase.category();
        boolean amount = !isPlainZero(purchase.amount());
        boolean refunded = !isPlainZero(purchase.refunded());
        out.writeLong(purchase.key());
        out.writeByte((purchase.paid() ? PAID : 0)
                | (amount ? AMOUNT : 0)
                | (refunded ? REFUNDED : 0)
                | (category == null ? 0 : CATEGORY));
        if (amount) {
            writeDecimal(purchase.amount(), out);
        }
        if (refunded) {
            writeDecimal(purchase.refunded(), out);
        }
        if (category != null) {
            out.writeUTF(category);
        }
    }

    private static Purchase read(LocalDate on, DataInput in) throws IOException {
        long key = in.readLong();
        int follows = in.readByte();
        return new Purchase(
                key,
                on,
                (follows & PAID) != 0,
                (follows & AMOUNT) != 0 ? readDecimal(in) : BigDecimal.ZERO,
                (follows & REFUNDED) != 0 ? readDecimal(in) : BigDecimal.ZERO,
                (follows & CATEGORY) != 0 ? in.readUTF() : null);
    }

    /// 0, and not 0.00: decimals come back with their scale.
    private static boolean isPlainZero(BigDecimal decimal) {
        return decimal.signum() == 0 && decimal.scale() == 0;
    }
}

package dev.rung.scoring.features.timeline;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The value types of the state, in few bytes and without loss: decimals keep their scale,
/// instants their nanoseconds.
public final class CompactCodec {

    /// More than any sum needs, in bytes and in decimal places.
    private static final int LONGEST_DECIMAL = 256;

    private CompactCodec() {}

    /// Base 128, least significant first: a small number takes one byte, a negative one ten.
    public static void writeNumber(long number, DataOutput out) throws IOException {
        long rest = number;
        while ((rest & ~0x7fL) != 0) {
            out.writeByte((int) (rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.writeByte((int) rest);
    }

    public static long readNumber(DataInput in) throws IOException {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = in.readByte();
            number |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return number;
            }
        }
        throw new IOException("a number longer than a long");
    }

    /// A small number of either sign takes one byte.
    public static void writeSigned(long number, DataOutput out) throws IOException {
        writeNumber(zigzag(number), out);
    }

    public static long readSigned(DataInput in) throws IOException {
        return unzigzag(readNumber(in));
    }

    public static void writeInstant(Instant instant, DataOutput out) throws IOException {
        out.writeLong(instant.getEpochSecond());
        writeNumber(instant.getNano(), out);
    }

    public static Instant readInstant(DataInput in) throws IOException {
        return Instant.ofEpochSecond(in.readLong(), readNumber(in));
    }

    /// Zero stands for no date, one for the first of January 1970.
    public static void writeDate(@Nullable LocalDate date, DataOutput out) throws IOException {
        writeNumber(date == null ? 0 : zigzag(date.toEpochDay()) + 1, out);
    }

    public static @Nullable LocalDate readDate(DataInput in) throws IOException {
        long number = readNumber(in);
        return number == 0 ? null : LocalDate.ofEpochDay(unzigzag(number - 1));
    }

    public static void writeDecimal(BigDecimal decimal, DataOutput out) throws IOException {
        var digits = decimal.unscaledValue().toByteArray();
        writeSigned(decimal.scale(), out);
        writeNumber(digits.length, out);
        out.write(digits);
    }

    public static BigDecimal readDecimal(DataInput in) throws IOException {
        int scale = Math.toIntExact(readSigned(in));
        long length = readNumber(in);
        if (length > LONGEST_DECIMAL || Math.abs(scale) > LONGEST_DECIMAL) {
            throw new IOException("a number of " + length + " bytes and scale " + scale + " is none of ours");
        }
        var digits = new byte[(int) length];
        in.readFully(digits);
        return new BigDecimal(new BigInteger(digits), scale);
    }

    /// Small numbers of either sign become small numbers: 0, −1, 1, −2 become 0, 1, 2, 3.
    static long zigzag(long number) {
        return (number << 1) ^ (number >> 63);
    }

    static long unzigzag(long number) {
        return (number >>> 1) ^ -(number & 1);
    }
}

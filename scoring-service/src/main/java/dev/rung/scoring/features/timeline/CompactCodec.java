package dev.rung.scoring.features.timeline;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The few value types of the state, in few bytes. Nothing is lost: decimals keep their scale, instants their
/// nanoseconds.
public final class CompactCodec {

    private static final long SECONDS = 24 * 60 * 60;
    private static final long MICROS = 1_000_000;
    private static final long MILLIS = 1_000;
    private static final long NANOS = 1_000;

    /// In microseconds: one, a millisecond, a second.
    private static final long[] UNITS = {1, MILLIS, MICROS};

    /// Far more than any sum needs, in bytes and in places after the point.
    private static final int LONGEST_DECIMAL = 256;

    private CompactCodec() {}

    /// Base 128, least significant first: small numbers take one byte, negative ones ten.
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

    /// A moment near a date, as microseconds from its midnight in UTC.
    public static long microsOf(LocalDate date, Instant at) {
        return (at.getEpochSecond() - secondsOf(date)) * MICROS + at.getNano() / NANOS;
    }

    public static Instant instantOf(LocalDate date, long micros) {
        return Instant.ofEpochSecond(
                secondsOf(date) + Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * NANOS);
    }

    /// Whole seconds of a day take three bytes, milliseconds five, microseconds six.
    public static void writeMicros(long micros, DataOutput out) throws IOException {
        int unit = micros % MICROS == 0 ? 2 : micros % MILLIS == 0 ? 1 : 0;
        writeNumber(zigzag(micros / UNITS[unit]) * UNITS.length + unit, out);
    }

    public static long readMicros(DataInput in) throws IOException {
        long number = readNumber(in);
        return unzigzag(number / UNITS.length) * UNITS[(int) (number % UNITS.length)];
    }

    private static long secondsOf(LocalDate date) {
        return date.toEpochDay() * SECONDS;
    }

    /// Small numbers of either sign become small numbers: 0, −1, 1, −2 become 0, 1, 2, 3.
    private static long zigzag(long number) {
        return (number << 1) ^ (number >> 63);
    }

    private static long unzigzag(long number) {
        return (number >>> 1) ^ -(number & 1);
    }
}

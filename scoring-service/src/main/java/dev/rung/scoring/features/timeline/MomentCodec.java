package dev.rung.scoring.features.timeline;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;

/// A moment near a date in few bytes: as microseconds since midnight UTC of the date.
public final class MomentCodec {

    private static final long SECONDS = 24 * 60 * 60;
    private static final long MICROS = 1_000_000;
    private static final long MILLIS = 1_000;
    private static final long NANOS = 1_000;

    /// In microseconds: one, a millisecond, a second.
    private static final long[] UNITS = {1, MILLIS, MICROS};

    private MomentCodec() {}

    public static long microsOf(LocalDate date, Instant at) {
        return (at.getEpochSecond() - secondsOf(date)) * MICROS + at.getNano() / NANOS;
    }

    public static Instant instantOf(LocalDate date, long micros) {
        return Instant.ofEpochSecond(
                secondsOf(date) + Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * NANOS);
    }

    /// Whole seconds of a day take three bytes, milliseconds five, microseconds six.
    public static void write(long micros, DataOutput out) throws IOException {
        int unit = micros % MICROS == 0 ? 2 : micros % MILLIS == 0 ? 1 : 0;
        CompactCodec.writeNumber(CompactCodec.zigzag(micros / UNITS[unit]) * UNITS.length + unit, out);
    }

    public static long read(DataInput in) throws IOException {
        long number = CompactCodec.readNumber(in);
        return CompactCodec.unzigzag(number / UNITS.length) * UNITS[(int) (number % UNITS.length)];
    }

    private static long secondsOf(LocalDate date) {
        return date.toEpochDay() * SECONDS;
    }
}

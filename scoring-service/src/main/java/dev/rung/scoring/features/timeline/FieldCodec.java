package dev.rung.scoring.features.timeline;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Fields of a state that may be missing, and lists: a byte, or a number, in front of what there is.
public final class FieldCodec {

    /// Bytes that are none of ours may promise any number.
    private static final int MOST_AT_FIRST = 1_024;

    private FieldCodec() {}

    @FunctionalInterface
    public interface FieldWriter<T> {

        void write(T value, DataOutput out) throws IOException;
    }

    @FunctionalInterface
    public interface FieldReader<T> {

        T read(DataInput in) throws IOException;
    }

    public static <T> void writeOptional(@Nullable T value, FieldWriter<T> writer, DataOutput out) throws IOException {
        out.writeBoolean(value != null);
        if (value != null) {
            writer.write(value, out);
        }
    }

    public static <T> @Nullable T readOptional(FieldReader<T> reader, DataInput in) throws IOException {
        return in.readBoolean() ? reader.read(in) : null;
    }

    public static <T> void writeAll(Collection<T> values, FieldWriter<T> writer, DataOutput out) throws IOException {
        CompactCodec.writeNumber(values.size(), out);
        for (var value : values) {
            writer.write(value, out);
        }
    }

    public static <T> List<T> readAll(FieldReader<T> reader, DataInput in) throws IOException {
        long size = CompactCodec.readNumber(in);
        var values = new ArrayList<T>((int) Math.min(size, MOST_AT_FIRST));
        for (long left = size; left > 0; left--) {
            values.add(reader.read(in));
        }
        return Collections.unmodifiableList(values);
    }

    public static void writeId(UUID id, DataOutput out) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    public static UUID readId(DataInput in) throws IOException {
        return new UUID(in.readLong(), in.readLong());
    }
}

package dev.rung.scoring.stream;

import dev.rung.scoring.assessment.TierStanding;
import dev.rung.scoring.features.Features;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/// How a customer lies in the store and its changelog: a format number, then compact bytes.
///
/// A new layout gets the next number and is written from then on; the old ones stay readable, since the changelog
/// holds them until the customer does something again.
final class CustomerStateFormat {

    static final Serde<CustomerState> SERDE = Serdes.serdeFrom(
            (_, state) -> state == null ? null : write(state), (_, bytes) -> bytes == null ? null : read(bytes));

    private static final int FORMAT = 1;
    private static final long NO_END = Long.MIN_VALUE;

    private CustomerStateFormat() {}

    static byte[] write(CustomerState state) {
        var bytes = new ByteArrayOutputStream(256);
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            out.writeUTF(state.externalId());
            write(state.standing(), out);
            state.features().writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static CustomerState read(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int format = in.readByte();
            if (format != FORMAT) {
                throw new IOException("state in format " + format + ", written by a newer scoring-service");
            }
            var externalId = in.readUTF();
            var standing = readStanding(in);
            return new CustomerState(externalId, Features.readFrom(in), standing);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(TierStanding.Active standing, DataOutput out) throws IOException {
        var until = standing.until();
        out.writeUTF(standing.tier());
        out.writeLong(standing.since().getEpochSecond());
        out.writeInt(standing.since().getNano());
        out.writeLong(until == null ? NO_END : until.toEpochDay());
    }

    private static TierStanding.Active readStanding(DataInput in) throws IOException {
        var tier = in.readUTF();
        var since = Instant.ofEpochSecond(in.readLong(), in.readInt());
        long until = in.readLong();
        return new TierStanding.Active(tier, since, until == NO_END ? null : LocalDate.ofEpochDay(until));
    }
}

package dev.rung.scoring.stream;

import dev.rung.contracts.scoring.AssessmentEvent.Position;
import dev.rung.scoring.features.Features;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/// How a customer lies in the store and its changelog: a format number, then compact bytes.
///
/// A new layout gets the next number and is written from then on; the old ones stay readable, since the changelog
/// holds them until the customer does something again, and decisions for ever.
final class CustomerStateFormat {

    static final Serde<CustomerState> SERDE = Serdes.serdeFrom(
            (_, state) -> state == null ? null : write(state), (_, bytes) -> bytes == null ? null : read(bytes));

    private static final int FORMAT = 3;
    private static final int OLDEST = 2;

    private CustomerStateFormat() {}

    static byte[] write(CustomerState state) {
        var bytes = new ByteArrayOutputStream(256);
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            out.writeUTF(state.externalId());
            StandingFormat.write(state.standing(), out);
            out.writeInt(state.position().partition());
            out.writeLong(state.position().offset());
            out.writeLong(state.revision());
            out.writeInt(state.fingerprint());
            state.features().writeTo(out);
            TiesFormat.write(state.ties(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static CustomerState read(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int format = in.readByte();
            if (format < OLDEST || format > FORMAT) {
                throw new IOException(
                        "state in format " + format + ", but this scoring-service knows " + OLDEST + " to " + FORMAT);
            }
            var externalId = in.readUTF();
            var standing = StandingFormat.read(in, format);
            var position = new Position(in.readInt(), in.readLong());
            long revision = in.readLong();
            int fingerprint = in.readInt();
            var features = Features.readFrom(in);
            var ties = format == OLDEST ? Ties.NONE : TiesFormat.read(in, format);
            return new CustomerState(externalId, features, standing, position, revision, fingerprint, ties);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.rung.scoring.state;

import dev.rung.contracts.scoring.AssessmentEvent.Position;
import dev.rung.scoring.features.Features;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/// How a customer lies in the store and its changelog: a format number, then compact bytes.
///
/// A new layout gets the next number. From the first release on the old ones stay readable, since the changelog holds
/// them until the customer does something again, and decisions for ever.
public final class CustomerStateFormat {

    private static final int FORMAT = 4;

    /// What a thread wrote last. A state goes into its assessment and right after that into the store: the same object,
    /// written once.
    private static final ThreadLocal<Written> LAST = new ThreadLocal<>();

    private record Written(CustomerState state, byte[] bytes) {}

    private CustomerStateFormat() {}

    /// The bytes that this thread wrote last where they are of this object, else written now.
    public static byte[] writtenJustNow(CustomerState state) {
        var last = LAST.get();
        return last != null && last.state == state ? last.bytes : write(state);
    }

    public static byte[] write(CustomerState state) {
        var bytes = new ByteOutput();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            out.writeUTF(state.externalId());
            StandingFormat.write(state.standing(), out);
            out.writeInt(state.position().partition());
            out.writeLong(state.position().offset());
            out.writeLong(state.revision());
            out.writeInt(state.fingerprint());
            state.features().writeTo(out);
            MergeLinksFormat.write(state.ties(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var written = new Written(state, bytes.toByteArray());
        LAST.set(written);
        return written.bytes;
    }

    public static CustomerState read(byte[] bytes) {
        try (var in = new DataInputStream(new ByteInput(bytes))) {
            int format = in.readByte();
            if (format != FORMAT) {
                throw new IOException("state in format " + format + ", but this scoring-service knows " + FORMAT);
            }
            var externalId = in.readUTF();
            var standing = StandingFormat.read(in);
            var position = new Position(in.readInt(), in.readLong());
            long revision = in.readLong();
            int fingerprint = in.readInt();
            var features = Features.readFrom(in);
            var ties = MergeLinksFormat.read(in);
            return new CustomerState(externalId, features, standing, position, revision, fingerprint, ties);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.rung.scoring.state;

import dev.rung.contracts.scoring.AssessmentEvent.Position;
import dev.rung.scoring.features.Features;
import dev.rung.scoring.state.consent.PersonalisationConsent;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/// The bytes of a customer in the store, in its changelog and in the tables that are filled from there: a format
/// number, then compact bytes.
///
/// A new layout gets the next number. From the first release on the old ones stay readable: the changelog has them
/// until the customer does something again, inputs of decisions for ever.
public final class CustomerStateFormat {

    private static final int FORMAT = 2;

    private CustomerStateFormat() {}

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
            MergeLinksFormat.write(state.links(), out);
            state.consent().writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
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
            var links = MergeLinksFormat.read(in);
            return new CustomerState(
                    externalId,
                    features,
                    standing,
                    position,
                    revision,
                    fingerprint,
                    links,
                    PersonalisationConsent.readFrom(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

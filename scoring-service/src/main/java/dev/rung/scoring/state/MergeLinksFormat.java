package dev.rung.scoring.state;

import dev.rung.scoring.assessment.standing.GrantedTier;
import dev.rung.scoring.features.Features;
import dev.rung.scoring.state.MergedShare.Given;
import dev.rung.scoring.state.MergedShare.TakenBack;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The bytes of links at the end of a customer's state (one byte if there are none), and of a handover.
public final class MergeLinksFormat {

    private static final int HANDOVER = 1;

    private static final int NONE = 0;
    private static final int SOME = 1;

    private static final int GIVEN = 1;
    private static final int TAKEN_BACK = 2;

    private MergeLinksFormat() {}

    public static void write(MergeLinks links, DataOutput out) throws IOException {
        if (links.areNone()) {
            out.writeByte(NONE);
            return;
        }
        out.writeByte(SOME);
        write(links.into(), out);
        out.writeLong(links.revision());
        out.writeLong(links.handed());
        out.writeBoolean(links.own() != null);
        if (links.own() != null) {
            StandingFormat.write(links.own(), out);
        }
        out.writeInt(links.parts().size());
        for (var part : new TreeMap<>(links.parts()).entrySet()) {
            write(part.getKey(), out);
            write(part.getValue(), out);
        }
        StandingFormat.writeOrNone(links.joinedAt(), out);
        out.writeBoolean(links.left() != null);
        if (links.left() != null) {
            links.left().writeTo(out);
        }
    }

    static MergeLinks read(DataInput in) throws IOException {
        if (in.readByte() == NONE) {
            return MergeLinks.NONE;
        }
        var into = readId(in);
        long revision = in.readLong();
        long handed = in.readLong();
        var own = in.readBoolean() ? StandingFormat.readTier(in) : null;
        int size = in.readInt();
        var parts = new HashMap<UUID, MergedShare>();
        for (int i = 0; i < size; i++) {
            parts.put(readGiver(in), readPart(in));
        }
        var joinedAt = StandingFormat.readOrNone(in);
        var left = in.readBoolean() ? Features.readFrom(in) : null;
        return new MergeLinks(into, revision, handed, own, parts, joinedAt, left);
    }

    public static byte[] write(MergeHandover handover) {
        var bytes = new ByteOutput();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(HANDOVER);
            write(handover.giver(), out);
            write(handover.part(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static MergeHandover readHandover(byte[] bytes) {
        try (var in = new DataInputStream(new ByteInput(bytes))) {
            int format = in.readByte();
            if (format != HANDOVER) {
                throw new IOException("a part in format " + format + ", but this scoring-service knows " + HANDOVER);
            }
            return new MergeHandover(readGiver(in), readPart(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(MergedShare part, DataOutput out) throws IOException {
        switch (part) {
            case Given given -> {
                out.writeByte(GIVEN);
                out.writeLong(given.version());
                out.writeInt(given.members().size());
                for (var member : given.members().stream().sorted().toList()) {
                    write(member, out);
                }
                given.features().writeTo(out);
                StandingFormat.write(given.tier(), out);
                out.writeInt(given.granted().size());
                for (var granted : given.granted()) {
                    StandingFormat.write(granted, out);
                }
            }
            case TakenBack back -> {
                out.writeByte(TAKEN_BACK);
                out.writeLong(back.version());
            }
        }
    }

    private static MergedShare readPart(DataInput in) throws IOException {
        int kind = in.readByte();
        long version = in.readLong();
        if (kind == TAKEN_BACK) {
            return new TakenBack(version);
        }
        int size = in.readInt();
        var members = new HashSet<UUID>();
        for (int i = 0; i < size; i++) {
            members.add(readGiver(in));
        }
        return new Given(
                version, members, Features.readFrom(in), StandingFormat.readTier(in), readGranted(in.readInt(), in));
    }

    private static List<GrantedTier> readGranted(int size, DataInput in) throws IOException {
        var granted = new ArrayList<GrantedTier>(Math.min(size, 1_024));
        for (int i = 0; i < size; i++) {
            granted.add(Objects.requireNonNull(StandingFormat.readGranted(in)));
        }
        return granted;
    }

    private static void write(@Nullable UUID id, DataOutput out) throws IOException {
        out.writeBoolean(id != null);
        if (id != null) {
            out.writeLong(id.getMostSignificantBits());
            out.writeLong(id.getLeastSignificantBits());
        }
    }

    private static @Nullable UUID readId(DataInput in) throws IOException {
        return in.readBoolean() ? new UUID(in.readLong(), in.readLong()) : null;
    }

    private static UUID readGiver(DataInput in) throws IOException {
        return Objects.requireNonNull(readId(in));
    }
}

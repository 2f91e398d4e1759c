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

/// How ties lie at the end of a customer's state, in one byte where there are none, and how a part travels.
public final class MergeLinksFormat {

    private static final int HANDING = 1;

    private static final int NONE = 0;
    private static final int SOME = 1;

    private static final int GIVEN = 1;
    private static final int TAKEN_BACK = 2;

    private MergeLinksFormat() {}

    public static void write(MergeLinks ties, DataOutput out) throws IOException {
        if (ties.areNone()) {
            out.writeByte(NONE);
            return;
        }
        out.writeByte(SOME);
        write(ties.into(), out);
        out.writeLong(ties.revision());
        out.writeLong(ties.handed());
        out.writeBoolean(ties.own() != null);
        if (ties.own() != null) {
            StandingFormat.write(ties.own(), out);
        }
        out.writeInt(ties.parts().size());
        for (var part : new TreeMap<>(ties.parts()).entrySet()) {
            write(part.getKey(), out);
            write(part.getValue(), out);
        }
        StandingFormat.writeOrNone(ties.joinedAt(), out);
        out.writeBoolean(ties.left() != null);
        if (ties.left() != null) {
            ties.left().writeTo(out);
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

    public static byte[] write(MergeHandover handing) {
        var bytes = new ByteOutput();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(HANDING);
            write(handing.giver(), out);
            write(handing.part(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static MergeHandover readHanding(byte[] bytes) {
        try (var in = new DataInputStream(new ByteInput(bytes))) {
            int format = in.readByte();
            if (format != HANDING) {
                throw new IOException("a part in format " + format + ", but this scoring-service knows " + HANDING);
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

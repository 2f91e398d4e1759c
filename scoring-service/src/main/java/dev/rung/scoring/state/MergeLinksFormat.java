package dev.rung.scoring.state;

import static dev.rung.scoring.features.timeline.FieldCodec.readAll;
import static dev.rung.scoring.features.timeline.FieldCodec.readId;
import static dev.rung.scoring.features.timeline.FieldCodec.readOptional;
import static dev.rung.scoring.features.timeline.FieldCodec.writeAll;
import static dev.rung.scoring.features.timeline.FieldCodec.writeId;
import static dev.rung.scoring.features.timeline.FieldCodec.writeOptional;

import dev.rung.scoring.features.Features;
import dev.rung.scoring.features.timeline.CompactCodec;
import dev.rung.scoring.features.timeline.FieldCodec;
import dev.rung.scoring.state.MergedShare.Given;
import dev.rung.scoring.state.MergedShare.TakenBack;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

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
        writeOptional(links.into(), FieldCodec::writeId, out);
        out.writeLong(links.revision());
        out.writeLong(links.handed());
        writeOptional(links.own(), TierFormat::write, out);
        writeAll(new TreeMap<>(links.parts()).entrySet(), MergeLinksFormat::write, out);
        writeOptional(links.joinedAt(), CompactCodec::writeInstant, out);
        writeOptional(links.left(), Features::writeTo, out);
    }

    static MergeLinks read(DataInput in) throws IOException {
        if (in.readByte() == NONE) {
            return MergeLinks.NONE;
        }
        var into = readOptional(FieldCodec::readId, in);
        long revision = in.readLong();
        long handed = in.readLong();
        var own = readOptional(TierFormat::read, in);
        var parts = readAll(MergeLinksFormat::readHandover, in).stream()
                .collect(Collectors.toMap(MergeHandover::giver, MergeHandover::part));
        var joinedAt = readOptional(CompactCodec::readInstant, in);
        var left = readOptional(Features::readFrom, in);
        return new MergeLinks(into, revision, handed, own, parts, joinedAt, left);
    }

    public static byte[] write(MergeHandover handover) {
        var bytes = new ByteOutput();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(HANDOVER);
            writeId(handover.giver(), out);
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
            return readHandover(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Map.Entry<UUID, MergedShare> part, DataOutput out) throws IOException {
        writeId(part.getKey(), out);
        write(part.getValue(), out);
    }

    private static MergeHandover readHandover(DataInput in) throws IOException {
        return new MergeHandover(readId(in), readPart(in));
    }

    private static void write(MergedShare part, DataOutput out) throws IOException {
        switch (part) {
            case Given given -> {
                out.writeByte(GIVEN);
                out.writeLong(given.version());
                writeAll(new TreeSet<>(given.members()), FieldCodec::writeId, out);
                given.features().writeTo(out);
                TierFormat.write(given.tier(), out);
                writeAll(given.granted(), StandingFormat::write, out);
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
        var members = Set.copyOf(readAll(FieldCodec::readId, in));
        var features = Features.readFrom(in);
        return new Given(version, members, features, TierFormat.read(in), readAll(StandingFormat::readGranted, in));
    }
}

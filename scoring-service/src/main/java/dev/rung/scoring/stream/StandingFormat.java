package dev.rung.scoring.stream;

import dev.rung.scoring.assessment.Climb;
import dev.rung.scoring.assessment.Granted;
import dev.rung.scoring.assessment.Measure;
import dev.rung.scoring.assessment.Shown;
import dev.rung.scoring.assessment.Standing;
import dev.rung.scoring.assessment.TierStanding;
import dev.rung.scoring.assessment.TierStanding.Active;
import dev.rung.scoring.assessment.TierStanding.AtRisk;
import dev.rung.scoring.assessment.TierStanding.Grace;
import dev.rung.scoring.assessment.TierStanding.Hold;
import dev.rung.scoring.assessment.TierStanding.Unranked;
import dev.rung.scoring.lifecycle.Told;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a standing lies in the state store. A sign in front of each part says which it is, 0 that it is missing.
///
/// Until format 2 a hold knew what was held before, but not what the climb could bear: refunds undo such a climb no
/// more.
final class StandingFormat {

    private static final long NO_END = Long.MIN_VALUE;

    private StandingFormat() {}

    static void write(Standing standing, DataOutput out) throws IOException {
        out.writeInt(standing.policyVersion());
        write(standing.tier(), out);
        write(standing.granted(), out);
        write(standing.told(), out);
        write(standing.tierLostOn(), out);
        out.writeUTF(standing.churn().churnLevel());
        write(standing.churn().asleepSince(), out);
    }

    static Standing read(DataInput in, int format) throws IOException {
        int policyVersion = in.readInt();
        var tier = readTier(in, format);
        var granted = readGranted(in);
        var shown = readShown(in);
        return new Standing(tier, granted, shown, policyVersion, readDate(in), new Told(in.readUTF(), readDate(in)));
    }

    static void write(TierStanding standing, DataOutput out) throws IOException {
        switch (standing) {
            case Unranked _ -> out.writeByte(0);
            case Active(var hold) -> write(1, hold, out);
            case AtRisk(var hold) -> write(2, hold, out);
            case Grace(var hold, var end) -> {
                write(3, hold, out);
                write(end, out);
            }
        }
    }

    static TierStanding readTier(DataInput in, int format) throws IOException {
        return switch (in.readByte()) {
            case 0 -> new Unranked();
            case 1 -> new Active(readHold(in, format));
            case 2 -> new AtRisk(readHold(in, format));
            case 3 -> new Grace(readHold(in, format), LocalDate.ofEpochDay(in.readLong()));
            default -> throw new IOException("a standing of a kind nobody knows");
        };
    }

    private static void write(int kind, Hold hold, DataOutput out) throws IOException {
        out.writeByte(kind);
        write(hold, out);
    }

    private static void write(Hold hold, DataOutput out) throws IOException {
        out.writeUTF(hold.tier());
        write(hold.since(), out);
        write(hold.until(), out);
        var climb = hold.climb();
        out.writeBoolean(climb != null);
        if (climb != null) {
            write(climb.from(), out);
            out.writeUTF(climb.measure().name());
            out.writeLong(climb.entered());
            out.writeLong(climb.bears());
        }
    }

    private static Hold readHold(DataInput in, int format) throws IOException {
        return new Hold(in.readUTF(), readInstant(in), readDate(in), in.readBoolean() ? readClimb(in, format) : null);
    }

    private static @Nullable Climb readClimb(DataInput in, int format) throws IOException {
        var from = readHold(in, format);
        return format == 2 ? null : new Climb(from, Measure.valueOf(in.readUTF()), in.readLong(), in.readLong());
    }

    static void write(@Nullable Granted granted, DataOutput out) throws IOException {
        out.writeBoolean(granted != null);
        if (granted != null) {
            out.writeLong(granted.decisionId().getMostSignificantBits());
            out.writeLong(granted.decisionId().getLeastSignificantBits());
            out.writeUTF(granted.tier());
            write(granted.since(), out);
            out.writeLong(granted.until().toEpochDay());
        }
    }

    static @Nullable Granted readGranted(DataInput in) throws IOException {
        if (!in.readBoolean()) {
            return null;
        }
        var id = new UUID(in.readLong(), in.readLong());
        return new Granted(id, in.readUTF(), readInstant(in), LocalDate.ofEpochDay(in.readLong()));
    }

    private static void write(@Nullable Shown shown, DataOutput out) throws IOException {
        out.writeBoolean(shown != null);
        if (shown != null) {
            out.writeUTF(shown.tier());
            write(shown.since(), out);
            write(shown.until(), out);
            out.writeUTF(shown.state().name());
        }
    }

    private static @Nullable Shown readShown(DataInput in) throws IOException {
        return in.readBoolean()
                ? new Shown(in.readUTF(), readInstant(in), readDate(in), Shown.State.valueOf(in.readUTF()))
                : null;
    }

    private static void write(Instant instant, DataOutput out) throws IOException {
        out.writeLong(instant.getEpochSecond());
        out.writeInt(instant.getNano());
    }

    private static Instant readInstant(DataInput in) throws IOException {
        return Instant.ofEpochSecond(in.readLong(), in.readInt());
    }

    private static void write(@Nullable LocalDate date, DataOutput out) throws IOException {
        out.writeLong(date == null ? NO_END : date.toEpochDay());
    }

    private static @Nullable LocalDate readDate(DataInput in) throws IOException {
        long day = in.readLong();
        return day == NO_END ? null : LocalDate.ofEpochDay(day);
    }
}

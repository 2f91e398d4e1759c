package dev.rung.scoring.stream;

import dev.rung.scoring.assessment.Climb;
import dev.rung.scoring.assessment.Granted;
import dev.rung.scoring.assessment.Retrospect;
import dev.rung.scoring.assessment.Retrospect.GrantSpan;
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
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a standing lies in the state store. A sign in front of each part says which it is, 0 that it is missing.
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
        write(standing.retrospect(), out);
    }

    static Standing read(DataInput in) throws IOException {
        int policyVersion = in.readInt();
        var tier = readTier(in);
        var granted = readGranted(in);
        var shown = readShown(in);
        var tierLostOn = readDate(in);
        var churn = new Told(in.readUTF(), readDate(in));
        return new Standing(tier, granted, shown, policyVersion, tierLostOn, churn, readRetrospect(in));
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

    static TierStanding readTier(DataInput in) throws IOException {
        return switch (in.readByte()) {
            case 0 -> new Unranked();
            case 1 -> new Active(readHold(in));
            case 2 -> new AtRisk(readHold(in));
            case 3 -> new Grace(readHold(in), LocalDate.ofEpochDay(in.readLong()));
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
            out.writeLong(climb.begun().toEpochDay());
        }
    }

    private static Hold readHold(DataInput in) throws IOException {
        return new Hold(in.readUTF(), readInstant(in), readDate(in), in.readBoolean() ? readClimb(in) : null);
    }

    private static Climb readClimb(DataInput in) throws IOException {
        return new Climb(readHold(in), LocalDate.ofEpochDay(in.readLong()));
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

    /// In one byte where there is nothing, as is usual.
    private static void write(Retrospect retrospect, DataOutput out) throws IOException {
        out.writeBoolean(!retrospect.equals(Retrospect.NONE));
        if (!retrospect.equals(Retrospect.NONE)) {
            writeOrNone(retrospect.fallenAt(), out);
            writeOrNone(retrospect.changedFrom(), out);
            out.writeInt(retrospect.grants().size());
            for (var grant : retrospect.grants()) {
                out.writeUTF(grant.tier());
                write(grant.since(), out);
                write(grant.end(), out);
            }
        }
    }

    private static Retrospect readRetrospect(DataInput in) throws IOException {
        if (!in.readBoolean()) {
            return Retrospect.NONE;
        }
        var fallenAt = readOrNone(in);
        var changedFrom = readOrNone(in);
        var grants = new ArrayList<GrantSpan>();
        for (int left = in.readInt(); left > 0; left--) {
            grants.add(new GrantSpan(in.readUTF(), readInstant(in), readInstant(in)));
        }
        return new Retrospect(fallenAt, grants, changedFrom);
    }

    static void writeOrNone(@Nullable Instant instant, DataOutput out) throws IOException {
        out.writeBoolean(instant != null);
        if (instant != null) {
            write(instant, out);
        }
    }

    static @Nullable Instant readOrNone(DataInput in) throws IOException {
        return in.readBoolean() ? readInstant(in) : null;
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

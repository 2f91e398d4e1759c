package dev.rung.scoring.state;

import dev.rung.scoring.assessment.standing.CarriedStanding;
import dev.rung.scoring.assessment.standing.GrantedTier;
import dev.rung.scoring.assessment.standing.Hold;
import dev.rung.scoring.assessment.standing.PublishedStanding;
import dev.rung.scoring.assessment.standing.Retrospect;
import dev.rung.scoring.assessment.standing.Retrospect.GrantSpan;
import dev.rung.scoring.assessment.standing.Retrospect.PersonsDecision;
import dev.rung.scoring.assessment.standing.TierStanding;
import dev.rung.scoring.assessment.standing.TierStanding.Active;
import dev.rung.scoring.assessment.standing.TierStanding.AtRisk;
import dev.rung.scoring.assessment.standing.TierStanding.Grace;
import dev.rung.scoring.assessment.standing.TierStanding.Unranked;
import dev.rung.scoring.assessment.standing.Upgrade;
import dev.rung.scoring.lifecycle.PublishedLifecycle;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The bytes of a standing. A byte in front of each part says its kind; 0 means that it is missing.
final class StandingFormat {

    private static final long NO_END = Long.MIN_VALUE;

    /// Each upgrade leads to a higher tier. Without a bound, foreign bytes could nest too deeply to be read.
    private static final int MOST_HOLDS = 1_000;

    private StandingFormat() {}

    static void write(CarriedStanding standing, DataOutput out) throws IOException {
        out.writeInt(standing.policyVersion());
        write(standing.tier(), out);
        write(standing.granted(), out);
        write(standing.told(), out);
        write(standing.tierLostOn(), out);
        out.writeUTF(standing.churn().churnLevel());
        write(standing.churn().asleepSince(), out);
        out.writeUTF(standing.churn().stage());
        out.writeByte(standing.churn().reasons().size());
        for (var reason : standing.churn().reasons()) {
            out.writeUTF(reason);
        }
        write(standing.retrospect(), out);
    }

    static CarriedStanding read(DataInput in) throws IOException {
        int policyVersion = in.readInt();
        var tier = readTier(in);
        var granted = readGranted(in);
        var shown = readShown(in);
        var tierLostOn = readDate(in);
        var lifecycle = new PublishedLifecycle(in.readUTF(), readDate(in), in.readUTF(), readReasons(in));
        return new CarriedStanding(tier, granted, shown, policyVersion, tierLostOn, lifecycle, readRetrospect(in));
    }

    private static List<String> readReasons(DataInput in) throws IOException {
        var reasons = new ArrayList<String>();
        for (int left = in.readByte(); left > 0; left--) {
            reasons.add(in.readUTF());
        }
        return List.copyOf(reasons);
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

    /// From the held tier down to the anchor, then the dates of the upgrades from the anchor up.
    private static void write(Hold hold, DataOutput out) throws IOException {
        var begun = new ArrayDeque<LocalDate>();
        var each = hold;
        while (true) {
            out.writeUTF(each.tier());
            write(each.since(), out);
            write(each.until(), out);
            var climb = each.climb();
            out.writeBoolean(climb != null);
            if (climb == null) {
                break;
            }
            begun.push(climb.begun());
            each = climb.from();
        }
        for (var day : begun) {
            out.writeLong(day.toEpochDay());
        }
    }

    private static Hold readHold(DataInput in) throws IOException {
        var holds = new ArrayDeque<Hold>();
        do {
            holds.push(new Hold(in.readUTF(), readInstant(in), readDate(in), null));
            if (holds.size() > MOST_HOLDS) {
                throw new IOException("more climbs than a ladder has tiers");
            }
        } while (in.readBoolean());
        var top = holds.pop();
        for (var next : holds) {
            var climb = new Upgrade(top, LocalDate.ofEpochDay(in.readLong()));
            top = new Hold(next.tier(), next.since(), next.until(), climb);
        }
        return top;
    }

    static void write(@Nullable GrantedTier granted, DataOutput out) throws IOException {
        out.writeBoolean(granted != null);
        if (granted != null) {
            write(granted.decisionId(), out);
            out.writeUTF(granted.tier());
            write(granted.since(), out);
            out.writeLong(granted.until().toEpochDay());
        }
    }

    static @Nullable GrantedTier readGranted(DataInput in) throws IOException {
        if (!in.readBoolean()) {
            return null;
        }
        return new GrantedTier(readId(in), in.readUTF(), readInstant(in), LocalDate.ofEpochDay(in.readLong()));
    }

    private static void write(@Nullable PublishedStanding shown, DataOutput out) throws IOException {
        out.writeBoolean(shown != null);
        if (shown != null) {
            out.writeUTF(shown.tier());
            write(shown.since(), out);
            write(shown.until(), out);
            out.writeUTF(shown.state().name());
        }
    }

    private static @Nullable PublishedStanding readShown(DataInput in) throws IOException {
        return in.readBoolean()
                ? new PublishedStanding(
                        in.readUTF(), readInstant(in), readDate(in), PublishedStanding.State.valueOf(in.readUTF()))
                : null;
    }

    /// One byte if there is nothing, which is usual.
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
            write(retrospect.decided(), out);
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
        return new Retrospect(fallenAt, grants, changedFrom, readDecided(in));
    }

    private static void write(@Nullable PersonsDecision decided, DataOutput out) throws IOException {
        writeOrNone(decided == null ? null : decided.at(), out);
        if (decided != null) {
            write(decided.id(), out);
        }
    }

    private static @Nullable PersonsDecision readDecided(DataInput in) throws IOException {
        var at = readOrNone(in);
        return at == null ? null : new PersonsDecision(at, readId(in));
    }

    private static void write(UUID id, DataOutput out) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static UUID readId(DataInput in) throws IOException {
        return new UUID(in.readLong(), in.readLong());
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

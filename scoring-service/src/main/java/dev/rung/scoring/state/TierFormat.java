package dev.rung.scoring.state;

import static dev.rung.scoring.features.timeline.CompactCodec.readDate;
import static dev.rung.scoring.features.timeline.CompactCodec.readInstant;
import static dev.rung.scoring.features.timeline.CompactCodec.writeDate;
import static dev.rung.scoring.features.timeline.CompactCodec.writeInstant;

import dev.rung.scoring.assessment.standing.Hold;
import dev.rung.scoring.assessment.standing.TierStanding;
import dev.rung.scoring.assessment.standing.TierStanding.Active;
import dev.rung.scoring.assessment.standing.TierStanding.AtRisk;
import dev.rung.scoring.assessment.standing.TierStanding.Grace;
import dev.rung.scoring.assessment.standing.TierStanding.Unranked;
import dev.rung.scoring.assessment.standing.Upgrade;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayDeque;

/// The bytes of a tier that is held, behind a byte that says its kind.
final class TierFormat {

    /// Each upgrade leads to a higher tier. Without a bound, foreign bytes could nest too deeply to be read.
    private static final int MOST_HOLDS = 1_000;

    private TierFormat() {}

    static void write(TierStanding standing, DataOutput out) throws IOException {
        switch (standing) {
            case Unranked _ -> out.writeByte(0);
            case Active(var hold) -> write(1, hold, out);
            case AtRisk(var hold) -> write(2, hold, out);
            case Grace(var hold, var end) -> {
                write(3, hold, out);
                out.writeLong(end.toEpochDay());
            }
        }
    }

    static TierStanding read(DataInput in) throws IOException {
        return switch (in.readByte()) {
            case 0 -> new Unranked();
            case 1 -> new Active(readHold(in));
            case 2 -> new AtRisk(readHold(in));
            case 3 -> new Grace(readHold(in), LocalDate.ofEpochDay(in.readLong()));
            default -> throw new IOException("a standing of a kind nobody knows");
        };
    }

    /// From the held tier down to the anchor, then the dates of the upgrades from the anchor up.
    private static void write(int kind, Hold hold, DataOutput out) throws IOException {
        out.writeByte(kind);
        var begun = new ArrayDeque<LocalDate>();
        var each = hold;
        while (true) {
            out.writeUTF(each.tier());
            writeInstant(each.since(), out);
            writeDate(each.until(), out);
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
}

package dev.rung.scoring.state;

import static dev.rung.scoring.features.timeline.CompactCodec.readDate;
import static dev.rung.scoring.features.timeline.CompactCodec.readInstant;
import static dev.rung.scoring.features.timeline.CompactCodec.writeDate;
import static dev.rung.scoring.features.timeline.CompactCodec.writeInstant;
import static dev.rung.scoring.features.timeline.FieldCodec.readAll;
import static dev.rung.scoring.features.timeline.FieldCodec.readId;
import static dev.rung.scoring.features.timeline.FieldCodec.readOptional;
import static dev.rung.scoring.features.timeline.FieldCodec.writeAll;
import static dev.rung.scoring.features.timeline.FieldCodec.writeId;
import static dev.rung.scoring.features.timeline.FieldCodec.writeOptional;

import dev.rung.scoring.assessment.standing.CarriedStanding;
import dev.rung.scoring.assessment.standing.GrantedTier;
import dev.rung.scoring.assessment.standing.PastStanding;
import dev.rung.scoring.assessment.standing.PastStanding.GrantSpan;
import dev.rung.scoring.assessment.standing.PastStanding.PersonsDecision;
import dev.rung.scoring.assessment.standing.PublishedStanding;
import dev.rung.scoring.features.timeline.CompactCodec;
import dev.rung.scoring.lifecycle.PublishedLifecycle;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;

/// The bytes of a standing.
final class StandingFormat {

    private StandingFormat() {}

    static void write(CarriedStanding standing, DataOutput out) throws IOException {
        out.writeInt(standing.policyVersion());
        TierFormat.write(standing.tier(), out);
        writeOptional(standing.granted(), StandingFormat::write, out);
        writeOptional(standing.told(), StandingFormat::write, out);
        writeDate(standing.tierLostOn(), out);
        write(standing.churn(), out);
        // one byte if there is nothing, which is usual
        var past = standing.past();
        writeOptional(past.equals(PastStanding.NONE) ? null : past, StandingFormat::write, out);
    }

    static CarriedStanding read(DataInput in) throws IOException {
        int policyVersion = in.readInt();
        var tier = TierFormat.read(in);
        var granted = readOptional(StandingFormat::readGranted, in);
        var shown = readOptional(StandingFormat::readShown, in);
        var tierLostOn = readDate(in);
        var lifecycle =
                new PublishedLifecycle(in.readUTF(), readDate(in), in.readUTF(), readAll(DataInput::readUTF, in));
        var past = readOptional(StandingFormat::readPast, in);
        return new CarriedStanding(
                tier, granted, shown, policyVersion, tierLostOn, lifecycle, past == null ? PastStanding.NONE : past);
    }

    private static void write(PublishedLifecycle lifecycle, DataOutput out) throws IOException {
        out.writeUTF(lifecycle.churnLevel());
        writeDate(lifecycle.asleepSince(), out);
        out.writeUTF(lifecycle.stage());
        writeAll(lifecycle.reasons(), (reason, to) -> to.writeUTF(reason), out);
    }

    static void write(GrantedTier granted, DataOutput out) throws IOException {
        writeId(granted.decisionId(), out);
        out.writeUTF(granted.tier());
        writeInstant(granted.since(), out);
        out.writeLong(granted.until().toEpochDay());
    }

    static GrantedTier readGranted(DataInput in) throws IOException {
        return new GrantedTier(readId(in), in.readUTF(), readInstant(in), LocalDate.ofEpochDay(in.readLong()));
    }

    private static void write(PublishedStanding shown, DataOutput out) throws IOException {
        out.writeUTF(shown.tier());
        writeInstant(shown.since(), out);
        writeDate(shown.until(), out);
        out.writeUTF(shown.state().name());
    }

    private static PublishedStanding readShown(DataInput in) throws IOException {
        return new PublishedStanding(
                in.readUTF(), readInstant(in), readDate(in), PublishedStanding.State.valueOf(in.readUTF()));
    }

    private static void write(PastStanding past, DataOutput out) throws IOException {
        writeOptional(past.fallenAt(), CompactCodec::writeInstant, out);
        writeOptional(past.changedFrom(), CompactCodec::writeInstant, out);
        writeAll(past.grants(), StandingFormat::write, out);
        writeOptional(past.decided(), StandingFormat::write, out);
    }

    private static PastStanding readPast(DataInput in) throws IOException {
        var fallenAt = readOptional(CompactCodec::readInstant, in);
        var changedFrom = readOptional(CompactCodec::readInstant, in);
        var grants = readAll(StandingFormat::readSpan, in);
        return new PastStanding(fallenAt, grants, changedFrom, readOptional(StandingFormat::readDecided, in));
    }

    private static void write(GrantSpan grant, DataOutput out) throws IOException {
        out.writeUTF(grant.tier());
        writeInstant(grant.since(), out);
        writeInstant(grant.end(), out);
    }

    private static GrantSpan readSpan(DataInput in) throws IOException {
        return new GrantSpan(in.readUTF(), readInstant(in), readInstant(in));
    }

    private static void write(PersonsDecision decided, DataOutput out) throws IOException {
        writeInstant(decided.at(), out);
        writeId(decided.id(), out);
    }

    private static PersonsDecision readDecided(DataInput in) throws IOException {
        return new PersonsDecision(readInstant(in), readId(in));
    }
}

package dev.rung.customer.intake;

import static dev.rung.customer.intake.Reason.*;

import dev.rung.customer.intake.Checked.Attributes;
import dev.rung.customer.intake.Checked.Refused;
import dev.rung.customer.intake.Checked.Sound;
import dev.rung.customer.register.ExternalId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Decides whether an event is fit to be counted.
///
/// Asked in the order written here, and the first reason stands: is it JSON; is it a CloudEvent 1.0; has it what we
/// need
/// beside (`time`, `subject`); do we know its type; can its time be; are its data right (there all faults are told at
/// once).
/// Attributes that CloudEvents leaves to extensions are not read and not passed on.
final class CleaningPolicy {

    private static final int MAX_ATTRIBUTE = 300;

    private final IntakeTerms terms;
    private final String currency;

    /// @param currency the store's, the only one amounts may be in
    CleaningPolicy(IntakeTerms terms, String currency) {
        this.terms = terms;
        this.currency = currency;
    }

    Checked check(Item item, Instant now) {
        return switch (item) {
            case Item.Unreadable _ -> refused(item, null, MALFORMED, "not JSON");
            case Item.Readable readable
            when !readable.json().isObject() -> refused(item, null, MALFORMED, "not a JSON object");
            case Item.Readable readable -> new Reading(readable, now).check();
        };
    }

    private static Refused refused(Item item, @Nullable String id, Reason reason, String detail) {
        return new Refused(item.index(), id, reason.code(), detail, item.raw());
    }

    private final class Reading {

        private final Item.Readable item;
        private final Instant now;
        private final String id;
        private final String source;
        private final String type;
        private final String time;
        private final String subject;

        Reading(Item.Readable item, Instant now) {
            this.item = item;
            this.now = now;
            this.id = attribute("id");
            this.source = attribute("source");
            this.type = attribute("type");
            this.time = attribute("time");
            this.subject = attribute("subject");
        }

        Checked check() {
            if (!"1.0".equals(attribute("specversion"))) {
                return no(SPECVERSION_UNSUPPORTED, "specversion must be \"1.0\"");
            }
            if (id.isEmpty()) {
                return no(ID_MISSING, "id is missing");
            }
            if (source.isEmpty()) {
                return no(SOURCE_MISSING, "source is missing");
            }
            if (type.isEmpty()) {
                return no(TYPE_MISSING, "type is missing");
            }
            if (time.isEmpty()) {
                return no(TIME_MISSING, "time is missing: when did the customer do it?");
            }
            if (subject.isEmpty()) {
                return no(SUBJECT_MISSING, "subject is missing: whose behaviour is it?");
            }
            if (!Fields.isPlain(id, MAX_ATTRIBUTE) || !Fields.isPlain(source, MAX_ATTRIBUTE)) {
                return no(
                        ATTRIBUTE_INVALID,
                        "id and source must be texts of at most %d characters".formatted(MAX_ATTRIBUTE));
            }
            if (!ExternalId.isOne(subject)) {
                return no(ATTRIBUTE_INVALID, "subject must match " + ExternalId.PATTERN);
            }
            return BehaviourType.named(type)
                    .map(this::checkTime)
                    .orElseGet(() -> no(TYPE_UNKNOWN, "type is none of those taken in"));
        }

        private Checked checkTime(BehaviourType known) {
            var occurredAt = instant(time);
            if (occurredAt.isEmpty()) {
                return no(TIME_INVALID, "time must be as in RFC 3339, such as 2026-03-01T08:00:00Z");
            }
            var at = occurredAt.get();
            if (at.isAfter(now.plus(terms.clockTolerance()))) {
                return no(TIME_IN_FUTURE, "time is ahead by more than " + terms.clockTolerance());
            }
            if (at.isBefore(now.atOffset(ZoneOffset.UTC).minus(terms.oldest()).toInstant())) {
                return no(TIME_TOO_OLD, "time is more than %s ago".formatted(terms.oldest()));
            }
            return checkData(known, at);
        }

        private Checked checkData(BehaviourType known, Instant occurredAt) {
            var data = item.json().path("data");
            if (item.json().has("data_base64") || !(data.isObject() || data.isMissingNode() || data.isNull())) {
                return no(DATA_INVALID, "data must be a JSON object");
            }
            var fields = new Fields(data);
            var deed = known.read(fields, currency);
            return fields.defects().isEmpty()
                    ? new Sound(
                            new Attributes(EventId.of(source, id), id, source, type, time, subject, occurredAt), deed)
                    : no(
                            DATA_INVALID,
                            String.join(
                                    "; ",
                                    fields.defects().stream()
                                            .map("data."::concat)
                                            .limit(10)
                                            .toList()));
        }

        private Refused no(Reason reason, String detail) {
            return refused(item, id.isEmpty() ? null : id, reason, detail);
        }

        /// An attribute that is no text counts as missing.
        private String attribute(String name) {
            return Optional.ofNullable(item.json().path(name).textValue()).orElse("");
        }
    }

    private static Optional<Instant> instant(String time) {
        try {
            return Optional.of(Instant.parse(time));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}

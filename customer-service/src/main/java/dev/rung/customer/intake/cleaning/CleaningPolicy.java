package dev.rung.customer.intake.cleaning;

import static dev.rung.customer.intake.cleaning.RefusalReason.*;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rung.customer.cloudevents.AttributeTypes;
import dev.rung.customer.cloudevents.EventData;
import dev.rung.customer.cloudevents.EventId;
import dev.rung.customer.cloudevents.RawEvent;
import dev.rung.customer.intake.cleaning.CleaningOutcome.Attributes;
import dev.rung.customer.intake.cleaning.CleaningOutcome.Clean;
import dev.rung.customer.intake.cleaning.CleaningOutcome.Refused;
import dev.rung.platform.identity.ExternalId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Decides whether an event is accepted.
///
/// The checks run in this order, and the first failure is the reason: it is JSON; it is a CloudEvent 1.0; it has the
/// attributes we need (`time`, `subject`); its attributes can be sent as headers; its type is known; its texts can be
/// stored; its time is plausible; its data are valid (here all faults are reported at once). Extension attributes must
/// have a CloudEvents type; they are not read and not passed on.
public final class CleaningPolicy {

    private static final int MAX_ATTRIBUTE = 300;
    private static final Pattern TYPE = Pattern.compile("(?!.*\\d{4})[A-Za-z][A-Za-z0-9._-]{0,59}");
    private static final List<RefusalReason> MISSING =
            List.of(ID_MISSING, SOURCE_MISSING, TYPE_MISSING, TIME_MISSING, SUBJECT_MISSING);

    private final IntakeTerms terms;
    private final String currency;

    /// @param currency the store's, the only one amounts may be in
    public CleaningPolicy(IntakeTerms terms, String currency) {
        this.terms = terms;
        this.currency = currency;
    }

    public CleaningOutcome check(RawEvent item, Instant now) {
        return switch (item) {
            case RawEvent.Unreadable unreadable -> refused(item, null, MALFORMED, unreadable.fault());
            case RawEvent.Readable readable
            when !readable.json().isObject() -> refused(item, null, MALFORMED, "not a JSON object");
            case RawEvent.Readable readable -> new EventCheck(readable, now).check();
        };
    }

    private static Refused refused(RawEvent item, @Nullable String id, RefusalReason reason, String detail) {
        return new Refused(item.index(), id, reason.code(), detail, item.raw());
    }

    private final class EventCheck {

        private final RawEvent.Readable item;
        private final Instant now;
        private final String id;
        private final String source;
        private final String subject;

        EventCheck(RawEvent.Readable item, Instant now) {
            this.item = item;
            this.now = now;
            this.id = attribute("id");
            this.source = attribute("source");
            this.subject = ExternalId.normalised(attribute("subject"));
        }

        public CleaningOutcome check() {
            if (!"1.0".equals(attribute("specversion"))) {
                return refuse(SPECVERSION_UNSUPPORTED, "specversion must be \"1.0\"");
            }
            for (var missing : MISSING) {
                var name = missing.attribute();
                if (attribute(name).isEmpty()) {
                    return refuse(missing, name + (hasText(name) ? " is missing" : " must be a text"));
                }
            }
            if (!DataFields.isPlain(id, MAX_ATTRIBUTE)) {
                return refuse(ATTRIBUTE_INVALID, "id must be a text of at most %d characters".formatted(MAX_ATTRIBUTE));
            }
            if (source.length() > MAX_ATTRIBUTE || !AttributeTypes.isUriReference(source)) {
                return refuse(
                        ATTRIBUTE_INVALID,
                        "source must be a URI reference (RFC 3986) of at most %d characters".formatted(MAX_ATTRIBUTE));
            }
            if (!ExternalId.isOne(subject)) {
                return refuse(ATTRIBUTE_INVALID, "subject must match " + ExternalId.PATTERN);
            }
            if (!(absent("history") || item.json().path("history").isBoolean())) {
                return refuse(ATTRIBUTE_INVALID, "history must be true or false");
            }
            var flaw = AttributeTypes.flaw(item.json());
            if (flaw.isPresent()) {
                return refuse(ATTRIBUTE_INVALID, flaw.get());
            }
            return EventType.named(attribute("type"))
                    .map(this::checkTexts)
                    .orElseGet(() -> refuse(TYPE_UNKNOWN, unknown(attribute("type"))));
        }

        /// The type is repeated only if it looks like the name of a type; anything else may be personal.
        private static String unknown(String type) {
            return "type must be one of %s, not %s"
                    .formatted(EventType.allNames(), TYPE.matcher(type).matches() ? type : "…");
        }

        private CleaningOutcome checkTexts(EventType known) {
            return EventData.unstorable(item.json())
                    .<CleaningOutcome>map(place -> refuse(
                            place.startsWith("data") ? DATA_INVALID : ATTRIBUTE_INVALID,
                            place + " holds NUL or half a surrogate pair"))
                    .orElseGet(() -> checkTime(known));
        }

        private CleaningOutcome checkTime(EventType known) {
            var occurredAt = AttributeTypes.timestamp(attribute("time"));
            if (occurredAt.isEmpty()) {
                return refuse(TIME_INVALID, "time must be as in RFC 3339, such as 2026-03-01T08:00:00Z");
            }
            var at = occurredAt.get();
            if (at.isAfter(now.plus(terms.clockTolerance()))) {
                return refuse(TIME_IN_FUTURE, "time is ahead by more than " + terms.clockTolerance());
            }
            if (at.isBefore(now.atOffset(ZoneOffset.UTC).minus(terms.oldest()).toInstant())) {
                return refuse(TIME_TOO_OLD, "time is more than %s ago".formatted(terms.oldest()));
            }
            return switch (EventData.of(item.json())) {
                case EventData.Unusable(var detail) -> refuse(DATA_INVALID, detail);
                case EventData.Usable(var data) -> checkData(known, data, at);
            };
        }

        private CleaningOutcome checkData(EventType known, JsonNode data, Instant occurredAt) {
            var fields = new DataFields(data);
            var behaviour = known.read(fields, currency);
            var history = item.json().path("history").booleanValue();
            return fields.defects().isEmpty()
                    ? new Clean(
                            item,
                            new Attributes(
                                    EventId.of(source, id), id, source, known.wireName(), subject, occurredAt, history),
                            behaviour)
                    : refuse(
                            DATA_INVALID,
                            fields.defects().stream()
                                    .map("data."::concat)
                                    .limit(10)
                                    .collect(joining("; ")));
        }

        /// The id is part of the answer only if it is plain text.
        private Refused refuse(RefusalReason reason, String detail) {
            return refused(item, DataFields.isPlain(id, MAX_ATTRIBUTE) ? id : null, reason, detail);
        }

        private boolean absent(String name) {
            var value = item.json().path(name);
            return value.isMissingNode() || value.isNull();
        }

        private boolean hasText(String name) {
            return absent(name) || item.json().path(name).isTextual();
        }

        /// An attribute that is no text counts as missing.
        private String attribute(String name) {
            return Optional.ofNullable(item.json().path(name).textValue()).orElse("");
        }
    }
}

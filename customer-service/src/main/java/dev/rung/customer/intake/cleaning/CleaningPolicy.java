package dev.rung.customer.intake.cleaning;

import static dev.rung.customer.intake.cleaning.RefusalReason.*;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rung.customer.cloudevents.AttributeTypes;
import dev.rung.customer.cloudevents.Defect;
import dev.rung.customer.cloudevents.EventData;
import dev.rung.customer.cloudevents.EventId;
import dev.rung.customer.cloudevents.RawEvent;
import dev.rung.customer.intake.cleaning.CleaningOutcome.Attributes;
import dev.rung.customer.intake.cleaning.CleaningOutcome.Clean;
import dev.rung.customer.intake.cleaning.CleaningOutcome.Refused;
import dev.rung.customer.register.id.ContactLikeId;
import dev.rung.platform.identity.ExternalId;
import dev.rung.platform.locale.Text;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
    private final boolean refusesContacts;

    /// @param currency the store's, the only one amounts may be in
    /// @param refusesContacts whether an address or a phone number is no id of a customer
    public CleaningPolicy(IntakeTerms terms, String currency, boolean refusesContacts) {
        this.terms = terms;
        this.currency = currency;
        this.refusesContacts = refusesContacts;
    }

    public CleaningOutcome check(RawEvent item, Instant now) {
        return switch (item) {
            case RawEvent.Unreadable unreadable -> refused(item, null, MALFORMED, List.of(unreadable.defect()));
            case RawEvent.Readable readable
            when !readable.json().isObject() ->
                refused(item, null, MALFORMED, List.of(new Defect("", Text.of("reason.object"))));
            case RawEvent.Readable readable -> new EventCheck(readable, now).check();
        };
    }

    /// The idempotency key of an event, whatever else is wrong with it; empty where its `id` or `source` would be
    /// refused.
    public static Optional<UUID> eventId(RawEvent item) {
        if (!(item instanceof RawEvent.Readable readable)) {
            return Optional.empty();
        }
        var id = readable.json().path("id").textValue();
        var source = readable.json().path("source").textValue();
        return id != null && isId(id) && source != null && !source.isEmpty() && isSource(source)
                ? Optional.of(EventId.of(source, id))
                : Optional.empty();
    }

    private static boolean isId(String id) {
        return DataFields.isPlain(id, MAX_ATTRIBUTE);
    }

    private static boolean isSource(String source) {
        return source.length() <= MAX_ATTRIBUTE && AttributeTypes.isUriReference(source);
    }

    private static Refused refused(RawEvent item, @Nullable String id, RefusalReason reason, List<Defect> defects) {
        return new Refused(item.index(), id, reason.code(), defects, item.raw());
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
                return refuse(
                        SPECVERSION_UNSUPPORTED,
                        "specversion",
                        Text.of("reason.equal").with("value", "1.0"));
            }
            for (var missing : MISSING) {
                var name = missing.attribute();
                if (attribute(name).isEmpty()) {
                    return refuse(missing, name, hasText(name) ? Text.of("reason.given") : Text.of("reason.text"));
                }
            }
            if (!isId(id)) {
                return refuse(ATTRIBUTE_INVALID, "id", DataFields.textUpTo(MAX_ATTRIBUTE));
            }
            if (!isSource(source)) {
                return refuse(
                        ATTRIBUTE_INVALID,
                        "source",
                        Text.of("reason.uri-reference").with("most", MAX_ATTRIBUTE));
            }
            if (!ExternalId.isOne(subject)) {
                return refuse(ATTRIBUTE_INVALID, "subject", Text.of("reason.customer-id"));
            }
            if (refusesContacts && ContactLikeId.isOne(subject)) {
                return refuse(ATTRIBUTE_INVALID, "subject", Text.of("reason.customer-id-contact"));
            }
            if (!(absent("history") || item.json().path("history").isBoolean())) {
                return refuse(ATTRIBUTE_INVALID, "history", Text.of("reason.boolean"));
            }
            var defect = AttributeTypes.defect(item.json());
            if (defect.isPresent()) {
                return refuse(ATTRIBUTE_INVALID, List.of(defect.get()));
            }
            return EventType.named(attribute("type"))
                    .map(this::checkTexts)
                    .orElseGet(() -> refuse(TYPE_UNKNOWN, "type", unknown(attribute("type"))));
        }

        /// The type is repeated only if it looks like the name of a type; anything else may be personal.
        private static Text unknown(String type) {
            return Text.of("reason.event-type")
                    .with("choices", EventType.allNames())
                    .with("given", TYPE.matcher(type).matches() ? type : "…");
        }

        private CleaningOutcome checkTexts(EventType known) {
            return EventData.unstorable(item.json())
                    .<CleaningOutcome>map(place -> refuse(
                            place.startsWith("data") ? DATA_INVALID : ATTRIBUTE_INVALID,
                            place,
                            Text.of("reason.storable")))
                    .orElseGet(() -> checkTime(known));
        }

        private CleaningOutcome checkTime(EventType known) {
            var occurredAt = AttributeTypes.timestamp(attribute("time"));
            if (occurredAt.isEmpty()) {
                return refuse(TIME_INVALID, "time", Text.of("reason.rfc-3339"));
            }
            var at = occurredAt.get();
            if (at.isAfter(now.plus(terms.clockTolerance()))) {
                var seconds = terms.clockTolerance().toSeconds();
                return refuse(
                        TIME_IN_FUTURE, "time", Text.of("reason.not-ahead").with("seconds", seconds));
            }
            var first = now.atOffset(ZoneOffset.UTC).minus(terms.oldest());
            if (at.isBefore(first.toInstant())) {
                var date = first.toLocalDate().toString();
                return refuse(TIME_TOO_OLD, "time", Text.of("reason.not-before").with("first", date));
            }
            return switch (EventData.of(item.json())) {
                case EventData.Unusable(var defect) -> refuse(DATA_INVALID, List.of(defect));
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
                    : refuse(DATA_INVALID, fields.defects().stream().limit(10).toList());
        }

        /// The id is part of the answer only if it is plain text.
        private Refused refuse(RefusalReason reason, List<Defect> defects) {
            return refused(item, isId(id) ? id : null, reason, defects);
        }

        private Refused refuse(RefusalReason reason, String field, Text why) {
            return refuse(reason, List.of(new Defect(field, why)));
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

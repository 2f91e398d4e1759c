package dev.rung.customer.cloudevents;

import static java.util.stream.Collectors.joining;

import dev.rung.platform.locale.MessageBundle;
import dev.rung.platform.locale.Text;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/// A fault of an event, and its place. Names fields and bounds, never a value that was sent: it may be personal.
///
/// The quarantine keeps defects as JSON and puts them into words when they are read. So the key of a reason outlives
/// a release by as long as the quarantine keeps an event, and the facts are texts and numbers.
///
/// @param field as a sender would write it: `data.lines[0].price`; empty where it is the event as a whole
/// @param reason to be read after the field's name
@RegisterForReflection
public record Defect(String field, Text reason) {

    /// All of them in one line.
    public static String describe(List<Defect> defects, MessageBundle texts) {
        return defects.stream().map(defect -> defect.in(texts)).collect(joining(texts.say("format.semicolon")));
    }

    /// The same where the event's text stands in a field of another one.
    Defect under(String outer) {
        return new Defect(field.isEmpty() ? outer : outer + "." + field, reason);
    }

    /// Another release may have kept a key that this one does not know: then the field alone is told.
    private String in(MessageBundle texts) {
        return texts.has(reason.key())
                ? texts.say(Text.of("detail.defect").with("field", field).with("reason", reason))
                : field;
    }
}

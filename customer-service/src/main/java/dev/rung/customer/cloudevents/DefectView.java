package dev.rung.customer.cloudevents;

import dev.rung.platform.locale.MessageBundle;
import java.util.List;

/// A [Defect] in the reader's language.
///
/// @param field at fault, as a sender would write it: `data.lines[0].price`; empty where it is the event as a whole
/// @param reason to be read after the field's name
public record DefectView(String field, String reason) {

    public static List<DefectView> of(List<Defect> defects, MessageBundle texts) {
        return defects.stream()
                .map(defect -> new DefectView(
                        defect.field(), texts.has(defect.reason().key()) ? texts.say(defect.reason()) : ""))
                .toList();
    }
}

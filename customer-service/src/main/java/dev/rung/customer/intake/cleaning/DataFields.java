package dev.rung.customer.intake.cleaning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.rung.contracts.Money;
import dev.rung.contracts.customer.Behaviour.Line;
import dev.rung.customer.cloudevents.Defect;
import dev.rung.platform.amount.AmountPolicy;
import dev.rung.platform.locale.Text;
import dev.rung.platform.text.VisibleText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads an event's `data` field by field and notes the defects of each, so that a sender learns of all at once. A
/// defective field reads as a harmless value: callers check [#defects] before they use any.
///
/// Accepted values can be stored anywhere: no control characters, no broken surrogates, no number of a million digits.
final class DataFields {

    static final int MAX_TEXT = 500;

    private final JsonNode data;
    private final String path;
    private final List<Defect> defects;

    DataFields(JsonNode data) {
        this(data, "data.", new ArrayList<>());
    }

    private DataFields(JsonNode data, String path, List<Defect> defects) {
        this.data = data.isObject() ? data : MissingNode.getInstance();
        this.path = path;
        this.defects = defects;
    }

    List<Defect> defects() {
        return List.copyOf(defects);
    }

    String text(String name) {
        var text = optionalText(name);
        if (text == null && absent(name)) {
            note(name, Text.of("reason.given"));
        }
        return text == null ? "" : text;
    }

    @Nullable
    String optionalText(String name) {
        if (absent(name)) {
            return null;
        }
        var node = data.path(name);
        if (!node.isTextual() || !isPlain(node.textValue(), MAX_TEXT)) {
            note(name, textUpTo(MAX_TEXT));
            return null;
        }
        return node.textValue();
    }

    String oneOf(String name, List<String> allowed) {
        var text = text(name);
        if (!text.isEmpty() && !allowed.contains(text)) {
            note(name, Text.of("reason.one-of").with("choices", String.join(", ", allowed)));
        }
        return text;
    }

    /// A JSON number, or a decimal as a string: not every sender can write exact numbers.
    BigDecimal decimal(String name) {
        var node = data.path(name);
        var number = node.isTextual()
                ? AmountPolicy.read(node.textValue()).orElse(null)
                : node.isNumber() ? node.decimalValue() : null;
        if (number == null) {
            noteUnlessGiven(name, Text.of("reason.number"));
        } else if (!AmountPolicy.isAmount(number)) {
            note(name, Text.of("reason.amount"));
        } else {
            return number.scale() < 0 ? number.setScale(0) : number;
        }
        return BigDecimal.ZERO;
    }

    BigDecimal notNegative(String name) {
        var number = decimal(name);
        if (number.signum() < 0) {
            note(name, Text.of("reason.not-negative"));
        }
        return number;
    }

    BigDecimal positive(String name) {
        var known = defects.size();
        var number = decimal(name);
        if (number.signum() <= 0 && defects.size() == known) {
            note(name, Text.of("reason.positive"));
        }
        return number;
    }

    int between(String name, int least, int most) {
        var node = data.path(name);
        if (node.isIntegralNumber() && node.canConvertToInt() && node.intValue() >= least && node.intValue() <= most) {
            return node.intValue();
        }
        noteUnlessGiven(
                name,
                Text.of("reason.whole-number-between").with("least", least).with("most", most));
        return least;
    }

    /// @param currency the store's: no other is taken
    Money money(String name, String currency) {
        var node = data.path(name);
        if (!node.isObject()) {
            noteUnlessGiven(name, Text.of("reason.money"));
            return new Money(BigDecimal.ZERO, currency);
        }
        var inside = new DataFields(node, path + name + ".", defects);
        var amount = inside.notNegative("amount");
        var given = inside.text("currency");
        if (!given.isEmpty() && !given.equals(currency)) {
            inside.note("currency", Text.of("reason.store-currency").with("currency", currency));
        }
        return new Money(amount, currency);
    }

    /// Which part of an order a payment is; nulls where it pays the whole.
    record PartPayment(@Nullable String paymentId, @Nullable Money total) {}

    /// A part needs both an id and the total of all parts, or neither.
    PartPayment part(String paymentId, String total, Money amount) {
        var known = defects.size();
        var id = optionalText(paymentId);
        if (absent(total)) {
            if (!absent(paymentId)) {
                note(total, Text.of("reason.total-of-parts"));
            }
            return new PartPayment(id, null);
        }
        var whole = money(total, amount.currency());
        if (absent(paymentId)) {
            note(total, Text.of("reason.not-without").with("other", paymentId));
        } else if (defects.size() == known && amount.amount().compareTo(whole.amount()) > 0) {
            note(total, Text.of("reason.total-below-part"));
        }
        return new PartPayment(id, whole);
    }

    /// Absent lines are an empty list: not every shop sends them.
    List<Line> lines(String name) {
        if (absent(name)) {
            return List.of();
        }
        var lines = new ArrayList<Line>();
        var node = data.path(name);
        if (!node.isArray()) {
            note(name, Text.of("reason.list"));
        }
        for (var i = 0; i < node.size(); i++) {
            var line = new DataFields(node.path(i), path + name + "[" + i + "].", defects);
            lines.add(new Line(
                    line.text("productId"),
                    line.positive("quantity"),
                    line.notNegative("price"),
                    line.optionalText("category")));
        }
        return List.copyOf(lines);
    }

    static Text textUpTo(int most) {
        return Text.of("reason.text-up-to").with("most", most);
    }

    /// Not blank, not too long, and without characters that a database or a log cannot take.
    static boolean isPlain(String text, int most) {
        return !VisibleText.isBlank(text)
                && VisibleText.length(text) <= most
                && text.codePoints()
                        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }

    private boolean absent(String name) {
        var node = data.path(name);
        return node.isMissingNode() || node.isNull();
    }

    private void noteUnlessGiven(String name, Text reason) {
        note(name, absent(name) ? Text.of("reason.given") : reason);
    }

    private void note(String name, Text reason) {
        defects.add(new Defect(path + name, reason));
    }
}

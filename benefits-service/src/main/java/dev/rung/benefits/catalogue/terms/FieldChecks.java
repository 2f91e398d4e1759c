package dev.rung.benefits.catalogue.terms;

import dev.rung.benefits.document.DocumentFlaw;
import dev.rung.contracts.Money;
import dev.rung.platform.locale.Text;
import dev.rung.platform.text.TextPolicy;
import dev.rung.platform.text.VisibleText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Collects what is wrong with fields. A field at fault is answered with a stand-in that nobody sees, since
/// the reading is refused then.
final class FieldChecks {

    private static final int LONGEST_NAME = 100;
    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(9);

    private final String currency;
    private final List<DocumentFlaw> flaws = new ArrayList<>();

    /// @param currency the store's
    FieldChecks(String currency) {
        this.currency = currency;
    }

    List<DocumentFlaw> flaws() {
        return List.copyOf(flaws);
    }

    void refuse(String field, Text reason) {
        flaws.add(new DocumentFlaw(field, reason));
    }

    int number(String field, @Nullable Integer value, int least, int most) {
        if (value == null) {
            refuse(field, Text.of("reason.given"));
            return least;
        }
        if (value < least || value > most) {
            refuse(field, between(least, most));
        }
        return value;
    }

    BigDecimal decimal(String field, @Nullable BigDecimal value, BigDecimal least, BigDecimal most) {
        if (value == null) {
            refuse(field, Text.of("reason.given"));
            return least;
        }
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            refuse(field, between(least, most));
        }
        return value;
    }

    /// At most 10⁹ of the store's currency.
    Money money(String field, @Nullable Money value, boolean mayBeNothing) {
        if (value == null || value.amount() == null || value.currency() == null) {
            refuse(field, Text.of("reason.given"));
            return new Money(BigDecimal.ZERO, currency);
        }
        if (!value.currency().equals(currency)) {
            refuse(field + ".currency", Text.of("reason.equal").with("value", currency));
        }
        var tooLittle =
                mayBeNothing ? value.amount().signum() < 0 : value.amount().signum() <= 0;
        if (tooLittle || value.amount().compareTo(LARGEST) > 0 || value.amount().scale() > 6) {
            refuse(field + ".amount", between(0, LARGEST.toBigInteger()));
        }
        return value;
    }

    String text(String field, @Nullable String value, int longest) {
        if (value == null || VisibleText.isBlank(value)) {
            refuse(field, Text.of("reason.not-blank"));
            return "";
        }
        TextPolicy.flaw(value).ifPresent(reason -> refuse(field, reason));
        if (VisibleText.length(value) > longest) {
            refuse(field, Text.of("reason.characters").with("most", longest));
        }
        return value;
    }

    String name(String field, @Nullable String value) {
        return text(field, value, LONGEST_NAME);
    }

    private static Text between(Object least, Object most) {
        return Text.of("reason.between").with("least", least.toString()).with("most", most.toString());
    }
}

package dev.rung.benefits.catalogue.terms;

import dev.rung.benefits.document.DocumentFlaw;
import dev.rung.contracts.Money;
import dev.rung.platform.locale.Text;
import dev.rung.platform.text.TextPolicy;
import dev.rung.platform.text.VisibleText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Collects what is wrong with fields. A field at fault is answered with a stand-in that nobody sees, since
/// the reading is refused then.
public final class FieldChecks {

    private static final int LONGEST_NAME = 100;

    /// Both are shown: the store's own language, and English beside it.
    private static final Set<String> LANGUAGES = Set.of("zh-CN", "en");

    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(9);

    private final String currency;
    private final List<DocumentFlaw> flaws = new ArrayList<>();

    /// @param currency the store's
    public FieldChecks(String currency) {
        this.currency = currency;
    }

    public List<DocumentFlaw> flaws() {
        return List.copyOf(flaws);
    }

    public void refuse(String field, Text reason) {
        flaws.add(new DocumentFlaw(field, reason));
    }

    public int number(String field, @Nullable Integer value, int least, int most) {
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

    /// At most 10⁹ of the store's currency, and no finer than it has units: nobody can be given half a fen.
    public Money money(String field, @Nullable Money value, boolean mayBeNothing) {
        if (value == null || value.amount() == null || value.currency() == null) {
            refuse(field, Text.of("reason.given"));
            return new Money(BigDecimal.ZERO, currency);
        }
        if (!value.currency().equals(currency)) {
            refuse(field + ".currency", Text.of("reason.equal").with("value", currency));
        }
        var tooLittle =
                mayBeNothing ? value.amount().signum() < 0 : value.amount().signum() <= 0;
        if (tooLittle || value.amount().compareTo(LARGEST) > 0) {
            refuse(field + ".amount", between(0, LARGEST.toBigInteger()));
        }
        CurrencyUnits.flaw(value.amount(), currency).ifPresent(reason -> refuse(field + ".amount", reason));
        return value;
    }

    public String text(String field, @Nullable String value, int longest) {
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

    /// In each language that is shown, and in no other.
    public void texts(String field, Map<String, String> texts, int longest) {
        LANGUAGES.stream().sorted().forEach(tag -> text(field + "." + tag, texts.get(tag), longest));
        texts.keySet().stream()
                .filter(tag -> !LANGUAGES.contains(tag))
                .sorted()
                .forEach(tag -> refuse(field + "." + tag, Text.of("reason.field-unknown")));
    }

    public void choice(String field, String code, List<String> choices) {
        if (!choices.contains(code)) {
            refuse(field, Text.of("reason.one-of").with("choices", String.join(", ", choices)));
        }
    }

    public String name(String field, @Nullable String value) {
        return text(field, value, LONGEST_NAME);
    }

    private static Text between(Object least, Object most) {
        return Text.of("reason.between").with("least", least.toString()).with("most", most.toString());
    }
}

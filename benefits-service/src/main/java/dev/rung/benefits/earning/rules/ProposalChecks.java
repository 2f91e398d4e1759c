package dev.rung.benefits.earning.rules;

import dev.rung.benefits.document.DocumentFlaw;
import dev.rung.platform.locale.Text;
import dev.rung.platform.text.VisibleText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Collects what is wrong with the fields of a proposal.
final class ProposalChecks {

    private static final List<String> LANGUAGES = List.of("zh-CN", "en");
    private static final String CODE = "[a-z0-9][a-z0-9-]{0,59}";
    private static final int LONGEST_SHOP = 300;
    private static final int LONGEST_NAME = 100;
    private static final int MOST_DECIMALS = 6;

    private final List<DocumentFlaw> flaws = new ArrayList<>();

    List<DocumentFlaw> flaws() {
        return List.copyOf(flaws);
    }

    void refuse(String field, Text reason) {
        flaws.add(new DocumentFlaw(field, reason));
    }

    void mustHave(String field, @Nullable Object value) {
        if (value == null) {
            refuse(field, Text.of("reason.given"));
        }
    }

    void number(String field, @Nullable Long value, long least, long most) {
        mustHave(field, value);
        optional(field, value, least, most);
    }

    void number(String field, @Nullable Integer value, long least, long most) {
        number(field, value == null ? null : value.longValue(), least, most);
    }

    void optional(String field, @Nullable Long value, long least, long most) {
        if (value != null && (value < least || value > most)) {
            refuse(field, between(least, most));
        }
    }

    void decimal(String field, @Nullable BigDecimal value, BigDecimal least, BigDecimal most) {
        if (value == null) {
            refuse(field, Text.of("reason.given"));
        } else if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            refuse(field, between(least, most));
        } else if (value.stripTrailingZeros().scale() > MOST_DECIMALS) {
            refuse(field, Text.of("reason.decimals").with("most", MOST_DECIMALS));
        }
    }

    void code(String field, @Nullable String value, Set<String> seen) {
        if (value == null || !value.matches(CODE)) {
            refuse(field, Text.of("reason.code"));
        } else if (!seen.add(value)) {
            refuse(field, Text.of("reason.named-twice"));
        }
    }

    void shop(String field, @Nullable String value) {
        if (value != null) {
            text(field, value, LONGEST_SHOP);
        }
    }

    void names(String field, @Nullable Map<String, String> names) {
        for (var language : LANGUAGES) {
            text(field + "." + language, names == null ? null : names.get(language), LONGEST_NAME);
        }
        if (names != null) {
            names.keySet().stream()
                    .filter(language -> !LANGUAGES.contains(language))
                    .sorted()
                    .forEach(language -> refuse(field + "." + language, Text.of("reason.field-unknown")));
        }
    }

    private void text(String field, @Nullable String value, int longest) {
        if (value == null || VisibleText.isBlank(value) || value.indexOf('\0') >= 0) {
            refuse(field, Text.of("reason.not-blank"));
        } else if (VisibleText.length(value) > longest) {
            refuse(field, Text.of("reason.characters").with("most", longest));
        }
    }

    private static Text between(Object least, Object most) {
        return Text.of("reason.between").with("least", least.toString()).with("most", most.toString());
    }
}

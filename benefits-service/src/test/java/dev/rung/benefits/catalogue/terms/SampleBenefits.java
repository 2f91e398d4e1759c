package dev.rung.benefits.catalogue.terms;

import dev.rung.contracts.Money;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Benefits for tests of rules.
public final class SampleBenefits {

    private static final Map<String, String> TEXTS = Map.of("zh-CN", "权益", "en", "Benefit");

    private SampleBenefits() {}

    public static CatalogueItem item(String code, BenefitTerms terms) {
        return item(code, terms, null, QuotaPeriod.YEAR);
    }

    public static CatalogueItem item(String code, BenefitTerms terms, @Nullable Integer quota, QuotaPeriod period) {
        return item(code, terms, new UseQuota(quota, period), LeavingRule.END);
    }

    public static CatalogueItem item(String code, BenefitTerms terms, UseQuota quota, LeavingRule leaving) {
        return new CatalogueItem(code, 1, TEXTS, TEXTS, terms, quota, cny("1"), leaving);
    }

    public static Money cny(String amount) {
        return new Money(new BigDecimal(amount), "CNY");
    }
}

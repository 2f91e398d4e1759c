package dev.rung.benefits.catalogue.packages;

import static dev.rung.benefits.catalogue.terms.SampleBenefits.cny;
import static dev.rung.benefits.catalogue.terms.SampleBenefits.item;
import static java.util.function.Function.identity;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.benefits.catalogue.terms.BenefitTerms.Discount;
import dev.rung.benefits.catalogue.terms.BenefitTerms.Gift;
import dev.rung.benefits.catalogue.terms.BenefitTerms.PriorityShipping;
import dev.rung.benefits.catalogue.terms.CatalogueItem;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PackagePolicyTest {

    private static final List<String> LADDER = List.of("regular", "silver", "gold");

    private static final Map<String, CatalogueItem> ITEMS = Stream.of(
                    item("ten-off", new Discount(10, 50)),
                    item("twenty-off", new Discount(20, 50)),
                    item("clearance", new Discount(30, 49)),
                    item("mug", new Gift("mug", cny("20"))),
                    item("fast", new PriorityShipping(24)))
            .collect(Collectors.toMap(CatalogueItem::code, identity()));

    @Test
    void aPackageThatGrowsFromTierToTierIsSound() {
        assertThat(flaws(tier("silver", "ten-off"), tier("gold", "mug", "twenty-off", "fast")))
                .isEmpty();
    }

    @Test
    void whoeverStandsHigherGetsAtLeastAsMuch() {
        assertThat(flaws(tier("gold", "ten-off"), tier("silver", "twenty-off", "mug")))
                .containsExactly("tiers[0].benefits", "tiers[0].benefits");
        assertThat(flaws(tier("silver", "mug"))).as("gold gets nothing").containsExactly("tiers");
    }

    @Test
    void tiersAndBenefitsThatThereAreNotAreNamed() {
        assertThat(flaws(tier("platinum", "ten-off"), tier("gold", "unicorn", "mug")))
                .containsExactly("tiers[0].tier", "tiers[1].benefits[0]");
    }

    @Test
    void nothingIsNamedTwice() {
        assertThat(flaws(tier("gold", "mug", "mug"), tier("gold", "fast")))
                .containsExactly("tiers[0].benefits[1]", "tiers[1].tier");
    }

    @Test
    void noDiscountGoesBelowTheStoresFloor() {
        assertThat(flaws(tier("gold", "clearance"))).containsExactly("tiers[0].benefits[0]");
    }

    private static List<String> flaws(TierProposal... tiers) {
        return new PackagePolicy(LADDER, ITEMS, 50)
                .flaws(List.of(tiers)).stream().map(flaw -> flaw.field()).toList();
    }

    private static TierProposal tier(String code, String... benefits) {
        return new TierProposal(code, List.of(benefits));
    }
}

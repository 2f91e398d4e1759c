package dev.rung.scoring.lifecycle;

import static dev.rung.scoring.lifecycle.Shopper.whoBought;
import static dev.rung.scoring.lifecycle.Shopper.whoBuysEvery;
import static dev.rung.scoring.lifecycle.Shopper.whoVisited;
import static dev.rung.scoring.lifecycle.ShopperType.BROWSER;
import static dev.rung.scoring.lifecycle.ShopperType.FREQUENT;
import static dev.rung.scoring.lifecycle.ShopperType.LOYAL;
import static dev.rung.scoring.lifecycle.ShopperType.NEW;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShopperTypeTest {

    @Test
    void whoCameForTheFirstTimeIsNew() {
        assertThat(type(whoVisited(0))).isEqualTo(NEW);
        assertThat(type(whoBought(30))).isEqualTo(NEW);
    }

    @Test
    void whoKeepsLookingWithoutBuyingIsABrowser() {
        assertThat(type(whoVisited(9, 2))).isEqualTo(NEW);
        assertThat(type(whoVisited(9, 2, 0))).isEqualTo(BROWSER);
    }

    @Test
    void aNewBuyerWhoLooksAroundIsStillNew() {
        assertThat(type(whoVisited(9, 2, 0).buys(Shopper.TODAY, "10"))).isEqualTo(NEW);
    }

    @Test
    void whoHasBeenKnownForLongAndBuysSeldomIsABrowser() {
        assertThat(type(whoBought(31))).isEqualTo(BROWSER);
        assertThat(type(whoBought(200, 31))).isEqualTo(BROWSER);
    }

    @Test
    void threePurchasesAYearAreFrequent() {
        assertThat(type(whoBought(200, 100, 0))).isEqualTo(FREQUENT);
        assertThat(type(whoBought(364, 100, 0))).isEqualTo(FREQUENT);
    }

    @Test
    void whatLiesBeforeTheWindowCountsNoMore() {
        assertThat(type(whoBought(365, 100, 0))).isEqualTo(BROWSER);
    }

    @Test
    void manyPurchasesOverHalfAYearAreLoyal() {
        assertThat(type(whoBuysEvery(30, 8, 0))).isEqualTo(LOYAL);
        assertThat(type(whoBuysEvery(30, 7, 0))).isEqualTo(FREQUENT);
    }

    @Test
    void aSpreeIsNoLoyalty() {
        assertThat(type(whoBuysEvery(7, 12, 0))).isEqualTo(FREQUENT);
        assertThat(type(whoBuysEvery(7, 12, 0).buys(Shopper.daysAgo(179), "1"))).isEqualTo(FREQUENT);
        assertThat(type(whoBuysEvery(7, 12, 0).buys(Shopper.daysAgo(180), "1"))).isEqualTo(LOYAL);
    }

    @Test
    void othersReadItAsCode() {
        assertThat(whoBuysEvery(30, 8, 0).situation().behaviourCode()).isEqualTo("loyal");
        assertThat(whoVisited(0).situation().behaviourCode()).isEqualTo("new");
    }

    private static ShopperType type(Shopper shopper) {
        return shopper.situation().behaviour();
    }
}

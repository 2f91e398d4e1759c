package dev.rung.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import dev.rung.testing.stream.AssessedOnce;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/// Counts after a drill: lost nothing, doubled nothing.
final class DrillChecks {

    private DrillChecks() {}

    /// All that was bought is in every book, once.
    ///
    /// @param prefix of the customers' ids
    static void everyOrderIsCountedOnce(Suite suite, BuyingCustomers load, String prefix)
            throws SQLException, IOException {
        var standings = List.of("%d %s".formatted(load.orders(), load.spend().toPlainString()));
        await("standings of %d orders".formatted(load.orders()))
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() ->
                        assertThat(Books.rows(suite, """
                        select sum(orders), sum(spend) from scoring.standings where external_id like '%s%%'""".formatted(prefix))).isEqualTo(standings));
        await("points of as many")
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(Books.rows(suite, """
                        select count(*), count(distinct source_id) from benefits.facts
                        where kind = 'paid' and source_id like '%sorder-%%'""".formatted(prefix)))
                        .isEqualTo(List.of("%1$d %1$d".formatted(load.orders()))));
        var assessed = AssessedOnce.in(suite.address("kafka"));
        System.out.println(
                "drill: %s, %d orders, %d requests sent again".formatted(assessed, load.orders(), load.refused()));
        assertThat(assessed.lost()).as("records without an assessment").isZero();
        assertThat(assessed.doubled()).as("assessments told twice").isZero();
    }

    /// @param checked customers, at least
    static void theProofsHold(Storefront shop, int checked) {
        shop.as("admin").post("/points/proof").then().statusCode(200).body("holds", equalTo(true));
        shop.as("admin").post("/reconciliations").then().statusCode(202);
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> shop.as("analyst")
                        .get("/reconciliations")
                        .then()
                        .body("items[0].state", equalTo("DONE"))
                        .body("items[0].differing", equalTo(0))
                        .body("items[0].checked", greaterThanOrEqualTo(checked)));
    }
}

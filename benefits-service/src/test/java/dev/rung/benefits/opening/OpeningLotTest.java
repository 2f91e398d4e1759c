package dev.rung.benefits.opening;

import static dev.rung.benefits.catalogue.Catalogue.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import dev.rung.benefits.Database;
import dev.rung.benefits.Shopper;
import dev.rung.benefits.earning.version.RulesOfTests;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class OpeningLotTest {

    private static final LocalDate TODAY = LocalDate.now(RulesOfTests.SHANGHAI);

    private final Shopper alice = new Shopper();

    @BeforeEach
    void aliceIsKnown() {
        alice.registers();
    }

    @Test
    void lotsOfBeforeArePostedOnceWithTheirDates() {
        var lots = List.of(
                lot("old-1", 300, TODAY.minusDays(400), TODAY.plusDays(30)),
                lot("old-2", 50, TODAY.minusDays(5), TODAY.plusDays(300)));

        post(lots).statusCode(200).body("posted", equalTo(2)).body("repeated", equalTo(0));
        post(lots.reversed()).statusCode(200).body("posted", equalTo(0)).body("repeated", equalTo(2));

        assertThat(alice.points().getInt("available")).isEqualTo(350);
        assertThat(alice.points().getList("expiring.points", Integer.class)).containsExactly(300, 50);
        assertThat(Database.count(
                        "select count(*) from lots where customer_id = ? and source_kind = 'import'", alice.id))
                .isEqualTo(2);
        assertThat(Database.count(
                        "select count(*) from entries where lot_id in (select id from lots where customer_id = ?)"
                                + " having sum(points) = 0",
                        alice.id))
                .isPositive();
    }

    @Test
    void aLotThatWasPostedOtherwiseIsRefusedAndNoneIsPosted() {
        post(List.of(lot("old-1", 300, TODAY, TODAY))).statusCode(200);

        post(List.of(lot("old-1", 301, TODAY, TODAY), lot("old-2", 5, TODAY, TODAY)))
                .statusCode(422)
                .body("type", equalTo("urn:problem:opening-lots-unsound"))
                .body("errors.field", equalTo(List.of("lots[0]")));

        assertThat(alice.points().getInt("available")).isEqualTo(300);
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        post(List.of(
                        lot("a", 5, TODAY.plusDays(2), TODAY.plusDays(9)),
                        lot("b", 5, TODAY, TODAY.minusDays(2)),
                        lot("b", 5, TODAY, TODAY),
                        lot("c", 5, TODAY, TODAY.plusYears(21))))
                .statusCode(422)
                .body(
                        "errors.field",
                        containsInAnyOrder("lots[0].earnedOn", "lots[1].expiresOn", "lots[2].id", "lots[3].expiresOn"));
        post(List.of(lot("a", 0, TODAY, TODAY))).statusCode(400).body("errors[0].field", equalTo("lots[0].points"));
        post(List.of(lot("a", -5, TODAY, TODAY))).statusCode(400);
        post(List.of(lot("a", 1_000_000_000, TODAY, TODAY))).statusCode(400);
        post(List.of()).statusCode(400);
        assertThat(Database.count("select count(*) from lots where customer_id = ?", alice.id))
                .isZero();
    }

    @Test
    void onlyAnAdministratorPostsThem() {
        as("benefits-manager")
                .body(Map.of("lots", List.of(lot("a", 5, TODAY, TODAY))))
                .post("/api/v1/customers/{id}/points/opening-lots", alice.externalId)
                .then()
                .statusCode(403);
    }

    private ValidatableResponse post(List<?> lots) {
        return as("admin")
                .body(Map.of("lots", lots))
                .post("/api/v1/customers/{id}/points/opening-lots", alice.externalId)
                .then();
    }

    private static Map<String, Object> lot(String id, long points, LocalDate earnedOn, LocalDate expiresOn) {
        return Map.of("id", id, "points", points, "earnedOn", earnedOn.toString(), "expiresOn", expiresOn.toString());
    }
}

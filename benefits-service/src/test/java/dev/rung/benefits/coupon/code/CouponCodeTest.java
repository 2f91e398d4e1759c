package dev.rung.benefits.coupon.code;

import static dev.rung.benefits.coupon.CouponShop.as;
import static dev.rung.benefits.coupon.CouponShop.content;
import static dev.rung.benefits.coupon.CouponShop.draft;
import static dev.rung.benefits.coupon.CouponShop.key;
import static dev.rung.benefits.coupon.CouponShop.open;
import static dev.rung.benefits.coupon.CouponShop.share;
import static dev.rung.benefits.coupon.CouponShop.upload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.rung.benefits.Database;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@QuarkusTest
@WithTestResource(Servers.class)
class CouponCodeTest {

    private static final String CODES = "/api/v1/coupon-batches/{id}/codes";

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void codesAreMadeOnceForOneKey() {
        var batch = open(content("generated"));
        var key = key();

        make(batch, 250, key).then().statusCode(200).body("made", equalTo(250)).body("bits", equalTo(71));
        make(batch, 250, key).then().statusCode(200);
        make(batch, 251, key).then().statusCode(422);

        assertThat(codes(batch)).isEqualTo(250);
        var page =
                as("benefits-manager").get(CODES + "?limit=200", batch).then().statusCode(200);
        page.body("items", hasSize(200));
        var next = page.extract().jsonPath().getString("next");
        as("benefits-manager")
                .get(CODES + "?limit=200&after=" + next, batch)
                .then()
                .body("items", hasSize(50))
                .body("items[0].free", equalTo(true))
                .body("items[0].code.length()", equalTo(19));
    }

    @Test
    void aFileIsTakenInLineByLineAndMayComeAgain() {
        var other = open(content("imported"));
        upload(other, "theirs" + mark).then().statusCode(200).body("added", equalTo(1));
        var batch = open(content("imported"));
        var file = "code\nmug-%1$s\nMUG%1$s\nTHEIRS-%1$s\nx\nbad_%1$s\n".formatted(mark);

        upload(batch, file)
                .then()
                .statusCode(200)
                .body("added", equalTo(1))
                .body("present", equalTo(1))
                .body("refusals", equalTo(3))
                .body("refused.line", equalTo(List.of(4, 5, 6)))
                .body("refused.code", equalTo(List.of("of-another-batch", "too-short", "characters")));
        upload(batch, file).then().body("added", equalTo(0)).body("present", equalTo(2));
        assertThat(codes(batch)).isEqualTo(1);
    }

    @Test
    void aFileOfManyPagesIsTakenIn() {
        var batch = open(content("imported"));
        var file = IntStream.range(0, 12_345).mapToObj(i -> mark + "-" + i).collect(Collectors.joining("\n"));

        upload(batch, file)
                .then()
                .statusCode(200)
                .body("added", equalTo(12_345))
                .body("refusals", equalTo(0));
        assertThat(codes(batch)).isEqualTo(12_345);
    }

    @Test
    void aBatchHasCodesOfItsOwnKindOnly() {
        var made = open(content("generated"));
        var shared = open(content("shared"));

        upload(made, "MUG" + mark).then().statusCode(409).body("type", equalTo("urn:problem:coupon-codes-other"));
        make(shared, 1, key()).then().statusCode(409);
        share(made, "MUG" + mark).then().statusCode(409);
        upload(UUID.randomUUID().toString(), "MUG" + mark).then().statusCode(404);
    }

    @Test
    void aSharedCodeIsSaidOnceForAll() {
        var batch = draft(content("shared")).extract().jsonPath().getString("id");

        share(batch, "双十一-" + mark).then().statusCode(200).body("code", equalTo("双十一-" + mark));
        share(batch, "双十一" + mark).then().statusCode(200);
        share(batch, "双十二" + mark).then().statusCode(409).body("type", equalTo("urn:problem:coupon-code-used"));
        var other = draft(content("shared")).extract().jsonPath().getString("id");
        share(other, " 双十一 " + mark).then().statusCode(409);
        share(other, "a!").then().statusCode(422).body("errors[0].field", equalTo("code"));
    }

    @Test
    void fewMayReadCodes() {
        var batch = open(content("generated"));

        for (var role : List.of("analyst", "marketer", "agent", "approver", "storefront", "service", "customer")) {
            as(role).get(CODES, batch).then().statusCode(403);
        }
    }

    /// RUNG_COUPON_CODES=1000000: so many are made, and one of them is found, one taken, and one page read, by
    /// an index.
    @Test
    @EnabledIfEnvironmentVariable(named = "RUNG_COUPON_CODES", matches = "\\d+")
    void aMillionCodesAreFoundWithoutAScan() {
        var many = Integer.parseInt(System.getenv("RUNG_COUPON_CODES"));
        var batch = open(content("generated"));
        var began = System.nanoTime();
        for (int left = many; left > 0; left -= 100_000) {
            make(batch, Math.min(left, 100_000), key()).then().statusCode(200);
        }
        System.out.printf("%d codes made in %d ms%n", many, (System.nanoTime() - began) / 1_000_000);

        for (var query : List.of(
                "select * from coupon_codes where normal = 'MUG2'",
                "select normal from coupon_codes where batch_id = '%s' and free order by normal limit 1"
                        .formatted(batch),
                "select normal from coupon_codes where batch_id = '%s' and normal > 'M' order by normal limit 100"
                        .formatted(batch))) {
            assertThat(plan(query)).as(query).contains("Index").doesNotContain("Seq Scan");
        }
    }

    private static String plan(String query) {
        try (var connection = Database.connect();
                var statement = connection.createStatement()) {
            statement.execute("analyze coupon_codes");
            var lines = statement.executeQuery("explain analyze " + query);
            var plan = new StringBuilder();
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
            System.out.println(query + "\n" + plan);
            return plan.toString();
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    private static Response make(String batch, int count, String key) {
        return as("benefits-manager")
                .header("Idempotency-Key", key)
                .body(Map.of("count", count))
                .post(CODES, batch);
    }

    private static long codes(String batch) {
        return Database.count("select count(*) from coupon_codes where batch_id = ?", UUID.fromString(batch));
    }
}

package dev.rung.benefits.coupon.use;

import static dev.rung.benefits.coupon.CouponShop.as;
import static dev.rung.benefits.coupon.CouponShop.content;
import static dev.rung.benefits.coupon.CouponShop.couponsOf;
import static dev.rung.benefits.coupon.CouponShop.key;
import static dev.rung.benefits.coupon.CouponShop.open;
import static dev.rung.benefits.coupon.CouponShop.upload;
import static dev.rung.benefits.coupon.CouponShop.use;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.benefits.Database;
import dev.rung.benefits.Shopper;
import dev.rung.platform.rows.JsonRows;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// However many codes there are, whoever looks one up, locks, redeems or rolls it back finds it by an index:
/// none of the statements that do so reads a whole table of coupons.
@QuarkusTest
@WithTestResource(Servers.class)
class CouponPlansTest {

    /// Tables of a million rows and more. The planner must be kept from reading them whole while they are
    /// small.
    private static final List<String> LARGE = List.of("coupons", "coupon_codes", "coupon_steps");

    @Inject
    ObjectMapper mapper;

    private final Shopper alice = new Shopper();

    @Test
    void everyStatementFindsItsCodeByAnIndex() throws SQLException {
        var code = "plan-" + UUID.randomUUID();
        var batch = open(content("imported"));
        upload(batch, code).then().statusCode(200);
        alice.registers();
        var rows = new RecordedRows(mapper);
        QuarkusMock.installMockForType(rows, JsonRows.class);

        as("storefront")
                .body(Map.of("externalId", alice.externalId, "lines", List.of()))
                .post("/api/v1/coupons/{code}/check", code)
                .then()
                .statusCode(200);
        use("lock", code, alice, "o1").then().statusCode(200);
        use("redeem", code, alice, "o1", key()).then().statusCode(200);
        use("rollback", code, alice, "o1").then().statusCode(200);
        assertThat(couponsOf(alice)).hasSize(1);

        var plans = rows.statements().stream()
                .filter(sql -> LARGE.stream().anyMatch(sql::contains))
                .filter(sql -> !sql.startsWith("insert"))
                .toList();
        assertThat(plans).hasSizeGreaterThan(4);
        try (var connection = Database.connect();
                var statement = connection.createStatement()) {
            statement.execute("set enable_seqscan = off");
            for (var sql : plans) {
                assertThat(plan(statement, sql))
                        .as(sql)
                        .doesNotContainPattern("Seq Scan on (" + String.join("|", LARGE) + ")\\b");
            }
        }
    }

    private static String plan(Statement statement, String sql) throws SQLException {
        var lines = statement.executeQuery("explain " + sql);
        var plan = new StringBuilder();
        while (lines.next()) {
            plan.append(lines.getString(1)).append('\n');
        }
        return plan.toString();
    }
}

package dev.rung.benefits.coupon.batch;

import static dev.rung.benefits.coupon.CouponShop.as;
import static dev.rung.benefits.coupon.CouponShop.cny;
import static dev.rung.benefits.coupon.CouponShop.content;
import static dev.rung.benefits.coupon.CouponShop.draft;
import static dev.rung.benefits.coupon.CouponShop.step;
import static dev.rung.benefits.coupon.CouponShop.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.rung.benefits.Database;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class CouponBatchTest {

    private static final String BATCHES = "/api/v1/coupon-batches";

    @Test
    void eachKindOfBatchIsDraftedAndRead() {
        var kinds = Map.of(
                "fixed", Map.of("value", cny("10")),
                "percentage", Map.of("percent", 15, "floorPercent", 70, "most", cny("50")),
                "threshold", Map.of("threshold", cny("100"), "value", cny("10")),
                "shipping", Map.of("threshold", cny("0")),
                "category", Map.of("categories", List.of("tea"), "threshold", cny("30"), "value", cny("5")));
        kinds.forEach((kind, terms) -> {
            var days = Map.of("validFrom", "2026-03-01", "validUntil", "2026-03-31");
            var id = draft(content(kind, terms, "generated", days))
                    .statusCode(201)
                    .body("state", equalTo("draft"))
                    .body("issued", equalTo(0))
                    .extract()
                    .jsonPath()
                    .getString("id");
            as("analyst")
                    .get(BATCHES + "/{id}", id)
                    .then()
                    .statusCode(200)
                    .body("content.kind", equalTo(kind))
                    .body("content.validUntil", equalTo("2026-03-31"))
                    .body("benefit", nullValue());
        });
        as("marketer").get(BATCHES + "?limit=5").then().statusCode(200).body("items.content.kind", hasItem("fixed"));
    }

    @Test
    void everyFaultIsToldAtOnce() {
        draft(content("percentage", Map.of("percent", 100, "value", cny("1")), "made", Map.of()))
                .statusCode(422)
                .body("type", equalTo("urn:problem:coupon-batch-unsound"))
                .body(
                        "errors.field",
                        containsInAnyOrder("codes", "validFrom", "terms.value", "terms.percent", "terms.floorPercent"));
    }

    @Test
    void aDraftIsChangedOpenedAndClosedAndNothingElse() {
        var content = content("generated");
        var id = draft(content).statusCode(201).extract().jsonPath().getString("id");

        change(id, with(content, "perCustomer", 2)).then().statusCode(200).body("content.perCustomer", equalTo(2));
        change(id, with(content, "codes", "imported")).then().statusCode(422);
        step(id, "closing").then().statusCode(409).body("state", equalTo("draft"));
        step(id, "opening").then().statusCode(200).body("state", equalTo("open"));
        change(id, content).then().statusCode(409).body("type", equalTo("urn:problem:coupon-batch-not-now"));
        step(id, "opening").then().statusCode(409);
        step(id, "closing").then().statusCode(200).body("state", equalTo("closed"));
        step(id, "closing").then().statusCode(409);
    }

    @Test
    void whoeverWritesIsInTheAudit() {
        var id =
                draft(content("generated")).statusCode(201).extract().jsonPath().getString("id");
        step(id, "opening").then().statusCode(200);

        assertThat(Database.count(
                        "select count(*) from audit where entry like ? and entry like '%coupon-batch.%'",
                        "%" + id + "%"))
                .isEqualTo(2);
    }

    @Test
    void onlyBenefitsManagersWrite() {
        for (var role : List.of("analyst", "marketer", "agent", "approver", "storefront", "service", "customer")) {
            as(role).body(content("generated")).post(BATCHES).then().statusCode(403);
        }
        for (var role : List.of("storefront", "service", "customer")) {
            as(role).get(BATCHES).then().statusCode(403);
        }
        as("agent").get(BATCHES + "/{id}", UUID.randomUUID()).then().statusCode(404);
    }

    private static Response change(String id, Map<String, Object> content) {
        return as("benefits-manager").body(content).put(BATCHES + "/{id}", id);
    }
}

package dev.rung.system.browser.visit;

import static org.hamcrest.Matchers.oneOf;

import dev.rung.system.Storefront;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/// Something to see on each page of benefits and points: offers and activities that are on, and drafts that
/// wait for somebody else. Of what can be there once only, a suite where stories were told before has it already.
final class StoreBenefits {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Storefront shop;

    StoreBenefits(Storefront shop) {
        this.shop = shop;
    }

    void add() {
        draftBenefits();
        fillTheShop();
        leaveAccounts();
        putActivitiesOn();
    }

    /// A benefit and a package that waits for approval.
    private void draftBenefits() {
        shop.as("benefits-manager").body("""
                        {"code": "members-shipping", "content": {"kind": "priority-shipping",
                         "names": {"zh-CN": "优先发货", "en": "Priority shipping"},
                         "descriptions": {"zh-CN": "付款后 24 小时内发货。", "en": "Shipped within 24 hours of payment."},
                         "terms": {"hours": 24}, "quota": 5, "period": "month",
                         "cost": {"amount": "3.00", "currency": "CNY"}, "onLeaving": "end"}}""").post("/benefits").then().statusCode(oneOf(201, 409));
        shop.as("benefits-manager").body("""
                        {"comment": "钻石会员优先发货", "tiers": [{"tier": "diamond", "benefits": ["members-shipping"]}]}""").post("/benefit-packages").then().statusCode(201);
    }

    /// A reward on offer, a batch with codes of which alice has one, and earning rules that nobody has approved.
    private void fillTheShop() {
        var manager = "benefits-manager";
        shop.as(manager).body("""
                        {"code": "members-mug", "stock": 50, "content": {"kind": "goods",
                         "names": {"zh-CN": "会员搪瓷杯", "en": "Members' mug"},
                         "terms": {"zh-CN": "包邮，每人每月一个。", "en": "Shipped for free, one a month."},
                         "points": 300, "limit": 1, "period": "month"}}""").post("/reward-catalogue").then().statusCode(oneOf(201, 409));
        shop.as(manager).post("/reward-catalogue/members-mug/offering").then().statusCode(200);
        var batch = shop.as(manager)
                .body("""
                        {"kind": "threshold", "codes": "generated", "perCustomer": 1, "validDays": 30,
                         "names": {"zh-CN": "满百减十", "en": "Ten off a hundred"},
                         "descriptions": {"zh-CN": "满 100 元减 10 元。", "en": "10 off from 100 on."},
                         "terms": {"threshold": {"amount": "100.00", "currency": "CNY"},
                                   "value": {"amount": "10.00", "currency": "CNY"}}}""")
                .post("/coupon-batches")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        shop.as(manager)
                .header("Idempotency-Key", batch)
                .body("{\"count\": 20}")
                .post("/coupon-batches/" + batch + "/codes")
                .then()
                .statusCode(200);
        shop.as(manager).post("/coupon-batches/" + batch + "/opening").then().statusCode(200);
        shop.as("agent")
                .header("Idempotency-Key", batch)
                .body("{\"externalId\": \"C-ALICE\"}")
                .post("/coupon-batches/" + batch + "/coupons")
                .then()
                .statusCode(201);
        shop.as(manager).body("""
                        {"comment": "评价得积分", "rules": {"pointsPerUnit": "1", "mostPerOrder": 1000000, "pendingDays": 15,
                         "expiresAfterYears": 1, "reversal": "WITHIN_BALANCE", "promotions": [],
                         "tiers": [{"tier": "regular", "multiplier": "1"}, {"tier": "bronze", "multiplier": "1"},
                                   {"tier": "silver", "multiplier": "1.2"}, {"tier": "gold", "multiplier": "1.5"},
                                   {"tier": "diamond", "multiplier": "2"}],
                         "actions": [{"code": "review", "source": "review", "points": 10, "mostPerDay": 30,
                                      "pendingDays": 0}]}}""").post("/earning-rules/versions").then().statusCode(201);
    }

    /// An adjustment, an extension, the last month, and rules of stacking, which wait for somebody else.
    private void leaveAccounts() {
        var manager = "benefits-manager";
        shop.gives("C-ALICE", 100, "accounts-" + System.nanoTime());
        shop.as("agent")
                .header("Idempotency-Key", "asked-" + System.nanoTime())
                .body("{\"points\": 80, \"reason\": \"compensation\", \"note\": \"包裹丢失\"}")
                .post("/customers/C-ALICE/points/adjustments")
                .then()
                .statusCode(201);
        shop.as(manager)
                .body("""
                        {"comment": "物流延误补偿", "externalIds": ["C-ALICE"], "until": "%s"}""".formatted(LocalDate.now(ZONE).plusYears(2)))
                .post("/points/extensions")
                .then()
                .statusCode(201);
        shop.as(manager)
                .body("{\"comment\": \"上月月结\"}")
                .put("/points/months/" + YearMonth.now(ZONE).minusMonths(1))
                .then()
                .statusCode(oneOf(200, 409));
        var inForce = shop.as(manager).get("/stacking-rules").jsonPath();
        shop.as(manager)
                .body("""
                        {"replaces": %d, "comment": "活动期间积分少抵一些", "rules": {"mostCoupons": 3, "mostOfKind": 1,
                         "alone": ["percentage"], "tierWithCoupons": true, "pointsWithCoupons": true,
                         "pointsPerUnit": 1, "mostPercent": 30}}""".formatted(inForce.getInt("version")))
                .post("/stacking-rules/versions")
                .then()
                .statusCode(201);
    }

    /// Activities that are on.
    private void putActivitiesOn() {
        var today = LocalDate.now(ZONE);
        putOn("members-draw", """
                "kind": "lottery", "from": "%s", "until": "%s", "pointsBudget": 5000,
                "names": {"zh-CN": "会员抽奖", "en": "Members' draw"},
                "terms": {"zh-CN": "每天一次。", "en": "Once a day."},
                "lottery": {"entryPoints": 10, "perDay": 1, "prizes": [
                    {"kind": "points", "count": 20, "points": 100, "names": {"zh-CN": "一百积分", "en": "100 points"}},
                    {"kind": "nothing", "count": 80, "names": {"zh-CN": "谢谢参与", "en": "A blank"}}]}""".formatted(today, today.plusDays(30)));
        putOn("seven-days", """
                "kind": "sign-in-streak", "from": "%s", "until": "%s",
                "names": {"zh-CN": "七日签到", "en": "Seven days"},
                "terms": {"zh-CN": "连续签到七天。", "en": "Sign in on seven days in a row."},
                "streak": {"days": 7, "points": 50}""".formatted(today, today.plusDays(30)));
        putOn("members-quiz", """
                "kind": "quiz", "from": "%s", "until": "%s",
                "names": {"zh-CN": "会员问答", "en": "Members' quiz"},
                "terms": {"zh-CN": "每天一次。", "en": "Once a day."},
                "quiz": {"tries": "day", "pointsPerRight": 1, "pointsAllRight": 5, "questions": [
                    {"texts": {"zh-CN": "羊毛来自哪种动物？", "en": "Which animal gives wool?"}, "right": 0,
                     "options": [{"zh-CN": "羊", "en": "A sheep"}, {"zh-CN": "猫", "en": "A cat"}]}]}""".formatted(today, today.plusDays(30)));
        putOn("first-trial", """
                "kind": "free-trial", "from": "%s", "until": "%s",
                "names": {"zh-CN": "新品试用", "en": "Free trial"},
                "terms": {"zh-CN": "试用后写报告。", "en": "Tell how it was."},
                "trial": {"places": 5, "reportDays": 14}""".formatted(today, today.plusDays(30)));
    }

    private void putOn(String code, String content) {
        shop.as("benefits-manager")
                .body("{\"code\": \"%s\", \"content\": {%s}}".formatted(code, content))
                .post("/activity-catalogue")
                .then()
                .statusCode(oneOf(201, 409));
        String hash = shop.as("approver").get("/activity-catalogue/" + code).path("hash");
        shop.as("approver")
                .header("If-Match", "\"" + hash + '"')
                .post("/activity-catalogue/" + code + "/start")
                .then()
                .statusCode(200);
    }
}

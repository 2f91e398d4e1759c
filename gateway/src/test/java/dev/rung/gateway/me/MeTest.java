package dev.rung.gateway.me;

import static dev.rung.gateway.Browser.get;
import static dev.rung.gateway.Browser.json;
import static dev.rung.gateway.Browser.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.gateway.StandInServices;
import dev.rung.testing.Identity;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Identity.class)
@WithTestResource(StandInServices.class)
class MeTest {

    @Test
    void aMemberSeesEverythingAtOnce() {
        assertThat(me("C-ALICE")).isEqualTo(new JsonObject("""
            {"standing": {"tier": {"code": "gold"}, "growthValue": 4200, "next": {"tier": "diamond"}},
             "points": {"available": 120, "pending": 30},
             "benefits": {"items": []},
             "inbox": {"unread": 3},
             "missing": []}\
            """));
    }

    @Test
    void everythingIsSaidInTheMembersLanguage() {
        var token = "Bearer " + Tokens.customer("C-ALICE");
        var answer = get("/api/v1/me", "Authorization", token, "Accept-Language", "en-GB");

        assertThat(json(answer).getJsonObject("standing").getString("language")).isEqualTo("en-GB");
        assertThat(answer.headers().allValues("Content-Language")).containsExactly("en-GB");
        assertThat(answer.headers().allValues("Vary")).contains("Accept-Language");
    }

    @Test
    void aPartThatIsRefusedDoesNotTakeTheOthersWithIt() {
        var me = me("C-UNKNOWN");

        assertThat(me.getJsonObject("standing").getInteger("growthValue")).isEqualTo(4200);
        assertThat(me.containsKey("points")).isFalse();
        assertThat(me.getJsonArray("missing").encode())
                .isEqualTo("[{\"part\":\"points\",\"reason\":\"customer-unknown\"}]");
    }

    @Test
    void aPartThatTakesTooLongIsLeftOut() {
        assertThat(me("C-UNLUCKY").getJsonArray("missing").encode())
                .isEqualTo("[{\"part\":\"points\",\"reason\":\"too-slow\"}]");
    }

    @Test
    void staffHaveNoOverviewOfTheirOwn() {
        assertThat(problem(get("/api/v1/me", "Authorization", "Bearer " + Tokens.of("agent"))))
                .isEqualTo("403 urn:problem:forbidden");
    }

    @Test
    void nobodyHasNone() {
        assertThat(problem(get("/api/v1/me"))).isEqualTo("401 urn:problem:token-missing");
    }

    private static JsonObject me(String customer) {
        var answer = get("/api/v1/me", "Authorization", "Bearer " + Tokens.customer(customer));
        assertThat(answer.statusCode()).isEqualTo(200);
        return json(answer);
    }
}

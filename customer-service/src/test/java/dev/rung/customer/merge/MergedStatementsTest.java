package dev.rung.customer.merge;

import static dev.rung.customer.Api.as;
import static dev.rung.customer.Api.asCustomer;
import static dev.rung.customer.Api.putProfile;
import static dev.rung.customer.intake.CloudEvents.newCustomer;
import static dev.rung.customer.intake.CloudEvents.newId;
import static dev.rung.customer.merge.MergeSteps.consents;
import static dev.rung.customer.merge.MergeSteps.merge;
import static dev.rung.customer.merge.MergeSteps.profile;
import static dev.rung.customer.merge.MergeSteps.says;
import static dev.rung.customer.merge.MergeSteps.status;
import static dev.rung.customer.merge.MergeSteps.undo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.rung.customer.Tables;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What one of two customers says while they are one person is theirs when they are two again.
@QuarkusTest
@WithTestResource(Servers.class)
class MergedStatementsTest {

    private static final String MEMBER = "{\"status\": \"member\", \"terms\": \"%s\", \"channel\": \"app\"}";
    private static final String FREEZE = "{\"status\": \"frozen\", \"reason\": \"dispute\"}";

    private final String mark = "m" + newId().replace("-", "");
    private final String from = newCustomer();
    private final String into = newCustomer();

    @BeforeEach
    void twoCustomers() {
        putProfile(from, "{\"name\": \"From\", \"phone\": \"+86 13812345678\", \"tags\": [\"one\"]}");
        putProfile(into, "{\"name\": \"Into\", \"email\": \"%s@example.com\"}".formatted(mark));
    }

    /// As a shop does that exports its customers every night.
    @Test
    void anOldYesThatIsSentAgainDoesNotOverruleANo() {
        says("storefront", into, "email", true, "v1");
        says("storefront", from, "email", false, "v1");
        merge(from, into);

        for (var night = 0; night < 2; night++) {
            says("storefront", into, "email", true, "v1");
            says("storefront", from, "email", false, "v1");
            consents(into).body("granted", contains(false));
        }
        assertThat(Tables.count("consent_entry where customer_id in (%s)".formatted(ids())))
                .isEqualTo(2);
        says("storefront", into, "email", true, "v2");
        consents(from).body("granted", contains(true));
    }

    @Test
    void newerTermsAreAgreedToByTheOneWhoDoes() {
        status(into, MEMBER.formatted("v1")).statusCode(200);
        var merge = merge(from, into);

        status(into, MEMBER.formatted("v2")).statusCode(200).body("terms", equalTo("v2"));
        status(from, "{\"status\": \"member\", \"lift\": true}").statusCode(200);
        undo(merge).statusCode(200);

        asCustomer(from).get("me/membership").then().body("status", equalTo("guest"));
        asCustomer(into).get("me/membership").then().body("terms", equalTo("v2"));
    }

    @Test
    void whoeverIsFrozenByEitherIdIsSoByBothAfterwards() {
        status(from, FREEZE).statusCode(200);
        var merge = merge(from, into);

        status(into, FREEZE).statusCode(200).body("status", equalTo("frozen"));
        undo(merge).statusCode(200);

        for (var either : List.of(from, into)) {
            asCustomer(either).get("me/membership").then().body("status", equalTo("frozen"));
        }
    }

    @Test
    void whoJoinsAgainByTheOtherIdIsAMemberByIt() {
        status(from, MEMBER.formatted("v1")).statusCode(200);
        var merge = merge(from, into);

        status(into, MEMBER.formatted("v1")).statusCode(200).body("status", equalTo("member"));
        undo(merge).statusCode(200);

        asCustomer(into).get("me/membership").then().body("status", equalTo("member"));
    }

    /// A field that is left out is emptied, so whoever changes one reads all of them first.
    @Test
    void whatIsReadChangedAndWrittenBackMakesNothingOfTheOnesTheOthers() {
        var merge = merge(from, into);
        for (var either : List.of(into, from)) {
            Map<String, Object> shown =
                    as("storefront").get("customers/" + either).path("");
            var sent = new HashMap<>(shown);
            sent.keySet().retainAll(List.of("name", "email", "phone", "emails", "phones", "tags", "locale", "timeZone"));
            sent.put("region", either);
            as("storefront")
                    .contentType(ContentType.JSON)
                    .body(sent)
                    .put("customers/" + either)
                    .then()
                    .statusCode(200)
                    .body("tags", hasItem("one"));
        }
        undo(merge).statusCode(200);

        profile(into)
                .body("name", equalTo("Into"))
                .body("region", equalTo(into))
                .body("phone", nullValue())
                .body("tags.size()", equalTo(0));
        profile(from)
                .body("name", equalTo("From"))
                .body("region", equalTo(from))
                .body("email", nullValue())
                .body("tags", contains("one"));
        assertThat(Tables.count("contact_index where customer_id in (%s)".formatted(ids())))
                .isEqualTo(2);
    }

    private String ids() {
        return "select customer_id from customer where external_id in ('%s', '%s')".formatted(from, into);
    }
}

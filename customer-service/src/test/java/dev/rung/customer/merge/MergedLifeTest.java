package dev.rung.customer.merge;

import static dev.rung.customer.Api.asCustomer;
import static dev.rung.customer.Api.putProfile;
import static dev.rung.customer.group.WrittenGroups.awaitMembers;
import static dev.rung.customer.group.WrittenGroups.create;
import static dev.rung.customer.group.WrittenGroups.ofLocale;
import static dev.rung.customer.intake.CloudEvents.newCustomer;
import static dev.rung.customer.merge.MergeSteps.merge;
import static dev.rung.customer.merge.MergeSteps.status;
import static dev.rung.customer.merge.MergeSteps.undo;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.rung.contracts.customer.CustomerEvent;
import dev.rung.contracts.customer.CustomerEvent.Erased;
import dev.rung.customer.SentCustomerEvents;
import dev.rung.customer.Tables;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Whoever is one person is erased as one, and belongs to groups as one.
@QuarkusTest
@WithTestResource(Servers.class)
class MergedLifeTest {

    private final String from = newCustomer();
    private final String into = newCustomer();

    @Test
    void aPersonIsErasedUnderAllIdsAndStaysSo() {
        putProfile(from, "{}");
        putProfile(into, "{}");
        var ids = List.of(idOf(from), idOf(into));
        var merge = merge(from, into);

        asCustomer(from).delete("me/account").then().statusCode(200).body("customerId", equalTo(ids.getFirst()));

        for (var id : ids) {
            assertThat(SentCustomerEvents.of(id).getLast()).isInstanceOf(Erased.class);
            assertThat(Tables.texts("select external_id from customer where customer_id = '%s'".formatted(id)))
                    .containsExactly("erased:" + id);
        }
        undo(merge).statusCode(409).body("reason", equalTo("ERASED"));
        asCustomer(into).get("me/profile").then().statusCode(404);
    }

    /// Once it is undone.
    @Test
    void whoWasTakenForAnotherIsNotErasedWithThem() {
        putProfile(from, "{}");
        putProfile(into, "{}");
        undo(merge(from, into)).statusCode(200);

        asCustomer(into).delete("me/account").then().statusCode(200);

        asCustomer(from).get("me/profile").then().statusCode(200);
    }

    @Test
    void aPartBelongsToNoGroupAndTheKeptOneByWhatAllSaid() {
        putProfile(from, "{\"locale\": \"oc\"}");
        putProfile(into, "{\"locale\": \"oc\"}");
        var all = create(ofLocale("oc"));
        var frozen = create("""
                {"kind": "all", "rules": [%s, {"kind": "one-of", "of": "member-status", "values": ["frozen"]}]}"""
                        .formatted(ofLocale("oc")));
        awaitMembers(all, containsInAnyOrder(from, into));
        status(from, "{\"status\": \"frozen\", \"reason\": \"dispute\"}").statusCode(200);
        awaitMembers(frozen, contains(from));

        var merge = merge(from, into);
        awaitMembers(all, contains(into));
        awaitMembers(frozen, contains(into));
        var told = requireNonNull(last(into).customer());
        assertThat(told.groups()).hasSize(2);
        assertThat(requireNonNull(told.membership()).restrictions()).hasSize(1);
        assertThat(requireNonNull(told.own()).membership()).isNull();

        undo(merge).statusCode(200);
        awaitMembers(all, containsInAnyOrder(from, into));
        awaitMembers(frozen, contains(from));
        status(from, "{\"status\": \"guest\", \"lift\": true}").statusCode(200);
        awaitMembers(frozen, empty());
    }

    private static CustomerEvent last(String externalId) {
        SentCustomerEvents.awaitAll();
        return SentCustomerEvents.of(idOf(externalId)).getLast();
    }

    private static String idOf(String externalId) {
        return Tables.texts("select customer_id from customer where external_id = '%s'".formatted(externalId))
                .getFirst();
    }
}

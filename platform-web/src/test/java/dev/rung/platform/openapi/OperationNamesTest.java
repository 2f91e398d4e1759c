package dev.rung.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationNamesTest {

    @ParameterizedTest
    @CsvSource({
        "GET,  /api/v1/policies,                               getPolicies,                         policies",
        "POST, /api/v1/policies/{version}/dry-run,             postPoliciesByVersionDryRun,         policies",
        "GET,  /api/v1/customers/{externalId}/standing,        getCustomersByExternalIdStanding,    standings",
        "GET,  /api/v1/customers/{externalId}/points/entries,  getCustomersByExternalIdPointsEntries, points",
        "GET,  /api/v1/customers/{externalId}/consents,        getCustomersByExternalIdConsents,    customers",
        "GET,  /api/v1/customers,                              getCustomers,                        customers",
        "GET,  /api/v1/me,                                     getMe,                               me"
    })
    void anOperationIsCalledAndFiledByItsPath(HttpMethod verb, String path, String name, String tag) {
        var operation = OASFactory.createOperation();

        OperationNames.give(operation, verb, path);

        assertThat(operation.getOperationId()).isEqualTo(name);
        assertThat(operation.getTags()).containsExactly(tag);
    }
}

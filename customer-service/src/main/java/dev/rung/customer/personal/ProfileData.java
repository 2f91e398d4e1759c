package dev.rung.customer.personal;

import dev.rung.platform.personal.CustomerData;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// All that customer-service keeps of one customer, for a machine to read.
///
/// @param profile what is sealed under the customer's key: name, birthday, addresses, attributes
/// @param guardians what guardians answered, with their names and proofs, which are sealed likewise
/// @param records by what they are, such as `consentEntry`, each as it is kept
record ProfileData(
        Instant collectedAt,
        UUID customerId,
        String externalId,
        Map<String, Object> profile,
        List<Map<String, Object>> guardians,
        Map<String, List<Map<String, Object>>> records) {

    static ProfileData of(CustomerData data, Map<String, Object> profile, List<Map<String, Object>> guardians) {
        return new ProfileData(
                data.collectedAt(), data.customerId(), data.externalId(), profile, guardians, data.records());
    }
}

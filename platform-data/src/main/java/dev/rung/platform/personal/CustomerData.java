package dev.rung.platform.personal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// All that is kept here of one customer, for a machine to read.
///
/// @param records by what they are, such as `lots` or `redemptions`, each as it is kept. What was written under
///     the customer's key is field `text`
public record CustomerData(
        Instant collectedAt, UUID customerId, String externalId, Map<String, List<Map<String, Object>>> records) {}

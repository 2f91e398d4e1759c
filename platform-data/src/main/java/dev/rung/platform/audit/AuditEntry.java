package dev.rung.platform.audit;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/// One act, as written in the audit.
///
/// @param position 1 for the first entry, one more for each
/// @param actor who did it: a login of the realm, or `customer:` and a customer's id
/// @param action such as `policy.published`
/// @param subject what it was done to: an id
/// @param hash SHA-256, in hexadecimal digits, of the hash before and this entry
@RegisterForReflection
record AuditEntry(
        long position, Instant at, String actor, String action, String subject, JsonNode details, String hash) {}

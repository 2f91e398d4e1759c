package dev.rung.gateway.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The entries of all services' audits, and whether the services' chains hold.
///
/// @param items newest first
/// @param next what to send as `after` to get the next page; null on the last
/// @param chains with the first page only: to follow a chain is to read all of it
/// @param missing what a service did not answer; its entries are not among these
record SuiteAudit(
        List<SuiteAuditEntry> items, @Nullable String next, List<ServiceChain> chains, List<MissingAudit> missing) {

    /// As `GET /audit/{service}` tells it.
    ///
    /// @param service such as `benefits`
    record SuiteAuditEntry(
            String service,
            long position,
            Instant at,
            String actor,
            String action,
            String subject,
            @Schema(type = SchemaType.OBJECT) JsonNode details,
            String hash) {

        static SuiteAuditEntry of(String service, JsonNode entry) {
            return new SuiteAuditEntry(
                    service,
                    entry.path("position").asLong(),
                    Instant.parse(entry.path("at").asText()),
                    entry.path("actor").asText(),
                    entry.path("action").asText(),
                    entry.path("subject").asText(),
                    entry.path("details"),
                    entry.path("hash").asText());
        }
    }

    /// As `GET /audit/{service}/verification` tells it.
    record ServiceChain(
            String service,
            boolean intact,
            long entries,
            @Nullable String lastHash,
            @Nullable Long brokenAt,
            @Nullable String reason) {

        static ServiceChain of(String service, JsonNode chain) {
            return new ServiceChain(
                    service,
                    chain.path("intact").asBoolean(),
                    chain.path("entries").asLong(),
                    chain.path("lastHash").textValue(),
                    chain.hasNonNull("brokenAt") ? chain.path("brokenAt").asLong() : null,
                    chain.path("reason").textValue());
        }
    }

    /// @param part `entries` or `chain`
    /// @param reason `unavailable`, `too-slow`, or the code of the problem that the service answered with
    record MissingAudit(String service, String part, String reason) {}
}

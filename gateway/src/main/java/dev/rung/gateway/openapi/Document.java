package dev.rung.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;

/// What a service publishes about itself.
///
/// @param owner the service's name, or `gateway`
record Document(String owner, JsonNode content) {}

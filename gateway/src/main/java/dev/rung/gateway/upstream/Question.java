package dev.rung.gateway.upstream;

/// @param path with its query
public record Question(Upstream upstream, String path) {}

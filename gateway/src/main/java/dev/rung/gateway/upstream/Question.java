package dev.rung.gateway.upstream;

import io.vertx.core.http.HttpMethod;

/// @param path with its query
public record Question(Upstream upstream, String path, HttpMethod method) {

    public Question(Upstream upstream, String path) {
        this(upstream, path, HttpMethod.GET);
    }
}

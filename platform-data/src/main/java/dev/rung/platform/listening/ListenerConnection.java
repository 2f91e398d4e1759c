package dev.rung.platform.listening;

import io.smallrye.config.ConfigMapping;

/// Where the listening connection goes: outside the pool, for it is never given back.
@ConfigMapping(prefix = "rung.database")
public interface ListenerConnection {

    String host();

    int port();

    String name();

    String user();

    String password();
}

package dev.rung.local.sending;

/// How to reach a suite and who to be there.
///
/// @param gateway its address, such as `http://localhost:8080`
/// @param realm the identity provider's realm, such as `http://localhost:8180/realms/rung`
public record Access(String gateway, String realm, String client, String secret) {}

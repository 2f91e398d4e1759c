package dev.rung.local.sending;

/// The address of a suite, and as whom to log in.
///
/// @param gateway its address, such as `http://localhost:8080`
/// @param realm the identity provider's realm, such as `http://localhost:8180/realms/rung`
public record Access(String gateway, String realm, String client, String secret) {}

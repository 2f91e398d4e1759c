package dev.rung.platform.idempotency;

import io.quarkus.runtime.annotations.RegisterForReflection;

/// The name by which a request is known.
///
/// @param sender who sent it, as [dev.rung.platform.identity.Caller#name()] has it: keys of two senders
///     do not meet
/// @param purpose what is asked for, such as `adjustment`: keys of two purposes do not meet
/// @param key as the sender chose it, in the header `Idempotency-Key`
@RegisterForReflection
public record IdempotencyKey(String sender, String purpose, String key) {}

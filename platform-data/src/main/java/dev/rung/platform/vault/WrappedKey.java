package dev.rung.platform.vault;

/// A data key as it is kept.
///
/// @param masterKeyId the master key that wrapped it
public record WrappedKey(String masterKeyId, byte[] bytes) {}

package dev.rung.platform.audit;

/// The result of checking the chain.
public sealed interface ChainVerdict {

    /// Every entry follows from the one before.
    ///
    /// Cutting off the end of the chain breaks nothing that is left: whoever wants to notice that too keeps
    /// these two somewhere else, such as the nightly log line, and compares.
    record Intact(long entries, String lastHash) implements ChainVerdict {}

    /// The first entry that does not follow from the one before: changed itself, or
    /// something before it is missing.
    record Broken(long position, String reason) implements ChainVerdict {}
}

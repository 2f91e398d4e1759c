package dev.rung.benefits.document;

/// The outcome of a step in a document's life.
public sealed interface DocumentStep {

    record Taken(DocumentState next) implements DocumentStep {}

    /// There is no such step from here.
    record NotPossible() implements DocumentStep {}

    /// It takes another person.
    record OwnWork() implements DocumentStep {}
}

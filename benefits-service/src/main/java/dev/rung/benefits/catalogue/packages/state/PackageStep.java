package dev.rung.benefits.catalogue.packages.state;

/// The outcome of a step in a package's life.
public sealed interface PackageStep {

    record Taken(PackageState next) implements PackageStep {}

    /// There is no such step from here.
    record NotPossible() implements PackageStep {}

    /// It takes another person.
    record OwnWork() implements PackageStep {}
}

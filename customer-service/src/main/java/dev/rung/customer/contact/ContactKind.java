package dev.rung.customer.contact;

/// The kinds of contact points.
public enum ContactKind {
    EMAIL,
    PHONE
}

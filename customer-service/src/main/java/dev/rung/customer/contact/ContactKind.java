package dev.rung.customer.contact;

/// What a contact point is.
public enum ContactKind {
    EMAIL,
    PHONE
}

package dev.rung.customer.profile.milestone;

/// A field that a store may ask for before it calls a profile complete.
public enum ProfileField {
    NAME,
    GENDER,
    BIRTHDAY,
    REGION,
    EMAIL,
    PHONE
}

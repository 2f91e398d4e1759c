package dev.rung.platform.identity;

/// The roles of the realm, for `@RolesAllowed`.
public final class Roles {

    /// A person who buys; sees their own data only.
    public static final String CUSTOMER = "customer";

    /// The shop's own server: sends behaviour, asks for quotes, redeems for its customers.
    public static final String STOREFRONT = "storefront";

    /// One of the suite's services calling another.
    public static final String SERVICE = "service";

    /// Reads figures, never personal data.
    public static final String ANALYST = "analyst";

    public static final String MARKETER = "marketer";

    public static final String BENEFITS_MANAGER = "benefits-manager";

    /// Helps customers, so sees who they are.
    public static final String AGENT = "agent";

    /// The second pair of eyes.
    public static final String APPROVER = "approver";

    public static final String ADMIN = "admin";

    private Roles() {}
}

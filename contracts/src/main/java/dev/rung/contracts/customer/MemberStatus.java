package dev.rung.contracts.customer;

/// How a customer stands towards the programme at one moment. The codes are on the wire.
public enum MemberStatus {
    /// Never joined.
    GUEST("guest"),
    /// Joined, by terms that are named.
    MEMBER("member"),
    /// Under suspicion or dispute: for a time, until it is cleared up.
    FROZEN("frozen"),
    /// Takes no part, such as a reseller or a member of the staff.
    EXCLUDED("excluded"),
    /// Was a member, and wants to be one no longer.
    LEFT("left");

    private final String code;

    MemberStatus(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// A code that this build does not know holds the customer's points until a person looks.
    public static MemberStatus of(String code) {
        for (var status : values()) {
            if (status.code.equals(code)) {
                return status;
            }
        }
        return FROZEN;
    }
}

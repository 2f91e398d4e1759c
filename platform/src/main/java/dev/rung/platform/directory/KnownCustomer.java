package dev.rung.platform.directory;

import dev.rung.contracts.customer.CustomerEvent.Consent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.UUID;

/// A customer without anything personal.
///
/// @param externalId the storefront's id
/// @param locale BCP 47 tag, such as `zh-CN`
/// @param timeZone IANA name, such as `Asia/Shanghai`
/// @param consents those ever given or withdrawn; what is not listed is not given
@RegisterForReflection
public record KnownCustomer(
        UUID customerId, String externalId, String locale, String timeZone, List<Consent> consents) {

    /// Default is no.
    ///
    /// @param purpose `marketing` or `personalisation`
    /// @param channel `email`, `sms` or `inbox`
    public boolean agreedTo(String purpose, String channel) {
        return consents.stream()
                .anyMatch(consent -> consent.granted()
                        && consent.purpose().equals(purpose)
                        && consent.channel().equals(channel));
    }
}

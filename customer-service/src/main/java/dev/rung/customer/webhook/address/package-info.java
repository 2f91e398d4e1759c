/// Which addresses outside of the suite may be sent to.
///
/// In comes a URL, when a webhook is saved and each time that something is sent to it. Decided is whether its
/// form is allowed ([TargetUrlCheck][dev.rung.customer.webhook.address.TargetUrlCheck]) and whether every
/// address that its name has is public
/// ([TargetAddressPolicy][dev.rung.customer.webhook.address.TargetAddressPolicy]). Out goes the one address to
/// connect to: whoever connected by the name would have it looked up again, and might be led elsewhere.
@NullMarked
package dev.rung.customer.webhook.address;

import org.jspecify.annotations.NullMarked;

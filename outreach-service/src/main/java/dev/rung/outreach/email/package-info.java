/// The channel `email`: mails over SMTP.
///
/// In: a message that may be sent. The address is asked of customer-service at that moment, and is neither kept nor
/// logged. Decided: what the mail server's answer means ([SmtpAnswer][dev.rung.outreach.email.SmtpAnswer]). Out: a
/// mail with the same words as plain text and as HTML; marketing carries a link to unsubscribe (RFC 8058).
@NullMarked
package dev.rung.outreach.email;

import org.jspecify.annotations.NullMarked;

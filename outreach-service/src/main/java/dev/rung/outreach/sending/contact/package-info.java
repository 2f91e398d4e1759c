/// The contact policy: whether a message may leave.
///
/// In comes a [SendRequest]: channel, purpose, consent, member status and age of one message. [SendPolicy] decides:
/// send, wait, or refuse with a reason that events and the API name.
@NullMarked
package dev.rung.outreach.sending.contact;

import org.jspecify.annotations.NullMarked;

package dev.rung.outreach.sending;

import dev.rung.outreach.occasion.Channel;
import dev.rung.outreach.occasion.Occasion.Purpose;
import java.time.Duration;

/// A message that asks to be sent.
///
/// @param known whether customer-service told us of the customer
/// @param consents whether the customer agrees to marketing on this channel; no for who is not known
/// @param waited since it was planned
record Candidate(Channel channel, Purpose purpose, boolean known, boolean consents, Duration waited) {}

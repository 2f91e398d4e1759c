package dev.rung.outreach.sending;

import dev.rung.outreach.sending.Courier.Parcel;
import dev.rung.outreach.sending.MessageState.Claimed;

/// A message that this instance alone may send, for as long as the ledger's row says `held`.
record Lease(Parcel parcel, Claimed held) {}

/// Counts the events of each sender, and those of them that are refused.
///
/// In comes the outcome of each request from intake. It is counted in memory ([SenderCounts]), by sender, type and
/// outcome, and written every few seconds: an instance that ends loses the counts since, never an event. Out goes
/// `GET /events/senders`, and the label `sender` of intake's metrics. Senders are logins of shops' systems; people are
/// counted together, and so are senders beyond the first fifty (`rung.senders.most`), so that neither the
/// table nor the metrics grow with who sends. Nothing here names a customer.
@NullMarked
package dev.rung.customer.intake.sender;

import org.jspecify.annotations.NullMarked;

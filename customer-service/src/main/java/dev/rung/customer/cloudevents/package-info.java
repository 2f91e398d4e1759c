/// How events travel over HTTP: CloudEvents 1.0 as one JSON object (structured), as a JSON array (batch), as lines of
/// JSON (NDJSON), or as headers with the data as body (binary).
///
/// In comes a request's body; out go its events, each with the bytes it came as, each readable or not for
/// itself: what is wrong with one is no trouble of its neighbours. Nothing is judged here but the form. Plain
/// Jackson and no CloudEvents library: an event that such a library cannot build would be an exception instead
/// of a row in the quarantine.
@NullMarked
package dev.rung.customer.cloudevents;

import org.jspecify.annotations.NullMarked;

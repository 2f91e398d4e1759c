/// Locks personal data away, so that it can be forgotten for certain.
///
/// In comes clear text and the id of whom it is about; out goes what only this service can read. Each owner (a
/// customer, a quarantined event) has a data key of its own, which seals the data with AES-256-GCM; the data key is
/// kept wrapped by the service's master key, which is never in the database. The owner's id goes into both seals, so
/// that a row copied to another owner cannot be opened. Destroying the wrapped key destroys the data, also in backups
/// that lack the key; a customer who was forgotten gets no other key. Where a customer's keys live: `docs/adr/0018`.
///
/// [BlindIndex] finds sealed texts that are alike, by keys derived from the master keys.
///
/// Rotation: give the new master key a new id and name the old one among the retired ones; what is wrapped from then on
/// uses the new one, what was wrapped before stays readable.
@NullMarked
package dev.rung.platform.vault;

import org.jspecify.annotations.NullMarked;

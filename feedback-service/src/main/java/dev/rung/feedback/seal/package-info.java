/// What people write is personal data, so it lies in the database sealed: AES-256-GCM under the service's key, bound to
/// the id of the row it belongs to. In comes clear text, out goes base64; the other way round for who may read it.
@NullMarked
package dev.rung.feedback.seal;

import org.jspecify.annotations.NullMarked;

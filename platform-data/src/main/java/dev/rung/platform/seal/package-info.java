/// How a service seals what only it, or another service with the same key, may read: AES-256-GCM. In come clear bytes,
/// a key and what the seal is bound to; out goes a seal that opens only whole, under that key and binding.
@NullMarked
package dev.rung.platform.seal;

import org.jspecify.annotations.NullMarked;

/// Which keys customer-service signs customer tokens with at the moment. In comes the id that a token names; out goes
/// whether it is one of them, at the cost of few calls, however many ids are made up. Why such tokens: `docs/adr/0011`.
@NullMarked
package dev.rung.platform.keys;

import org.jspecify.annotations.NullMarked;

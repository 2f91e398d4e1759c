/// Bearer tokens before anybody has checked them: whether one has a token's shape, who issued it, and whether a
/// token of the suite's own names one of the keys that customer-service signs with at the moment. In comes a
/// request's token; out goes whose keys to check it with, at the cost of few calls, however many ids are made up.
/// Why such tokens: `docs/adr/0011`.
@NullMarked
package dev.rung.platform.token;

import org.jspecify.annotations.NullMarked;

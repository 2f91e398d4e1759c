/// Customers' benefits, to be read and to be used.
///
/// In come the wish to read them, and uses that storefronts and staff report or take back. [UsePolicy] decides
/// whether a benefit can be used once more. Out go benefits with what is left of their quota.
@NullMarked
package dev.rung.benefits.entitlement.use;

import org.jspecify.annotations.NullMarked;

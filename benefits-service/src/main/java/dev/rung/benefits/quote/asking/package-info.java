/// The price of a cart for a customer, asked by storefronts and members.
///
/// In come carts. [PricingPolicy] puts together what could take something off them,
/// [dev.rung.benefits.quote.QuotePolicy] decides what does. Out goes a quote with each line explained, which is
/// kept until its validity has been over for a while. Nothing else changes by asking.
@NullMarked
package dev.rung.benefits.quote.asking;

import org.jspecify.annotations.NullMarked;

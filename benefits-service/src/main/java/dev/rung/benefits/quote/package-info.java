/// The price of a cart for a customer: the tier's discount, the best coupons, points as cash.
///
/// In come a cart, whatever could take something off it, and the rules of what goes together ([StackingRules]).
/// [QuotePolicy] decides which combination leaves the least to pay and shares it over the lines. Out goes a
/// [Quote] that explains each line. It is all a calculation: nothing changes by asking.
///
/// Amounts are whole numbers of the currency's smallest unit: fen of CNY, yen of JPY. So nothing is ever
/// rounded but where a share of an amount is taken, and then once.
@NullMarked
package dev.rung.benefits.quote;

import org.jspecify.annotations.NullMarked;

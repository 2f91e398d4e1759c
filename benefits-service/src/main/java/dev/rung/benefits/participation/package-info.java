/// Taking part in the programme, as points, coupons, benefits and prizes ask about it.
///
/// In comes the membership that customer-service tells, as the directory of customers has it, with its history.
/// [ParticipationPolicy][dev.rung.platform.participation.ParticipationPolicy] decides by the status of a moment. Out
/// goes, for each customer, at which moments they earned, and a refusal for those who may not spend now;
/// [EarningFollower] hears of customers who earned at other moments than was known.
@NullMarked
package dev.rung.benefits.participation;

import org.jspecify.annotations.NullMarked;

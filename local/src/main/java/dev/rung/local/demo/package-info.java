/// `./rung demo`: a shop with made-up customers, so that a newcomer sees something at once.
///
/// In come a seed and a number of customers. When they buy and when they stop follows BG/NBD, what they spend follows
/// Gamma-Gamma, both with published estimates; visits, reviews and refunds go along with the purchases. Out go events
/// of a year, the yes to personalisation of four of five, and three people with profiles and consents who can log in:
/// alice, bob and carol.
@NullMarked
package dev.rung.local.demo;

import org.jspecify.annotations.NullMarked;

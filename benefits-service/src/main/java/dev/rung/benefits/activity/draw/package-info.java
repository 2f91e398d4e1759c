/// Draws that anybody can check: commit and reveal.
///
/// Before the first ticket a secret seed is made and its SHA-256 told to everybody. What a ticket draws follows
/// from the seed, the ticket's number and the nonce that its member chose ([DrawPolicy]): the member does not
/// know the seed, and the store did not know the nonces when it committed itself. Some minutes after the
/// activity is over the seed is told ([DrawProofResource]), with all tickets by their numbers, and nothing that
/// says whose they are. ADR 37 says what that proves, and what it does not.
@NullMarked
package dev.rung.benefits.activity.draw;

import org.jspecify.annotations.NullMarked;

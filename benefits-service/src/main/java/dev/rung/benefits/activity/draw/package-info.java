/// Draws that anybody can check: commit and reveal.
///
/// Before the first ticket a secret seed is made and its SHA-256 told to everybody. What a ticket draws follows
/// from the seed, the ticket's number and the nonce that its member chose ([DrawPolicy]): nobody can choose it,
/// neither the member, who does not know the seed, nor the store, which does not know the nonces. Once the
/// activity is over the seed is told ([DrawProofResource]), with all tickets by their numbers, and nothing that
/// says whose they are.
@NullMarked
package dev.rung.benefits.activity.draw;

import org.jspecify.annotations.NullMarked;

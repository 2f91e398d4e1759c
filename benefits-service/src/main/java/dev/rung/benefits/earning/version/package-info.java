/// The versions of the earning rules: drafted, tried on last month, approved by another person, published
/// from a later business date on.
///
/// In come drafts and steps; [ProposalPolicy] decides whether a draft is sound, [DocumentLifePolicy] who
/// may take which step. Out go the rules that count ([PublishedRules]): those of the file, then those that
/// were published.
@NullMarked
package dev.rung.benefits.earning.version;

import org.jspecify.annotations.NullMarked;

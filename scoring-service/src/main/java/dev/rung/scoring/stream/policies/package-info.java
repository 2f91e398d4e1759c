/// The policies that a task of the stream knows.
///
/// In comes topic `policies`; out goes the timeline with the policy in force. A policy that cannot be read is
/// skipped here, and [dev.rung.scoring.stream.policies.WhenPolicyIsPublishedThenCheckIt] makes it a dead letter.
@NullMarked
package dev.rung.scoring.stream.policies;

import org.jspecify.annotations.NullMarked;

/// From when on a policy counts.
///
/// In comes the wish to publish what was approved, and policies whose numbers were drawn anew
/// ([dev.rung.scoring.policy.publication.PublishRefresh]). When a policy may begin to count is decided by
/// [dev.rung.scoring.policy.publication.PublicationPolicy]. Out go published policies on topic `policies`, and every
/// publication in the audit.
@NullMarked
package dev.rung.scoring.policy.publication;

import org.jspecify.annotations.NullMarked;

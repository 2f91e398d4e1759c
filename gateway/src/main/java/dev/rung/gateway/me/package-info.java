/// `GET /me`: a member's tier, points, benefits and unread messages in one answer.
///
/// Comes in with the member's own token, goes out to three services at once; a part that fails is named as missing and
/// never takes the others with it.
@NullMarked
package dev.rung.gateway.me;

import org.jspecify.annotations.NullMarked;

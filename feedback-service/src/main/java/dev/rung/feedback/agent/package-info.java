/// The people at the feedback desk. In comes everybody whose role lets them open it; out goes the list of
/// those to whom a ticket can be handed.
@NullMarked
package dev.rung.feedback.agent;

import org.jspecify.annotations.NullMarked;

/// By which name a request is counted: its route's, at every port, whatever was asked for and however it was answered.
/// In comes a request; nothing of its path, which may hold ids and anybody's texts, goes out to metrics.
@NullMarked
package dev.rung.platform.route;

import org.jspecify.annotations.NullMarked;

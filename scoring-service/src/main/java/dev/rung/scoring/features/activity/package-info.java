/// A customer's activities besides orders: visits, views, reviews and the like, counted by business date.
///
/// In comes one behaviour at a time; out go days with their counts, and when each activity first happened.
@NullMarked
package dev.rung.scoring.features.activity;

import org.jspecify.annotations.NullMarked;

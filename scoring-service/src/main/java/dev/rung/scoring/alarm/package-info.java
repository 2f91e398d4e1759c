/// The alarms of the whole suite, for the console to show.
///
/// In comes topic `alarms`, to which every service writes what wants a person. They are kept as long as the topic keeps
/// them. Out goes a list of sentences. Nothing is decided here, and nobody is called: that is for readers of the topic.
@NullMarked
package dev.rung.scoring.alarm;

import org.jspecify.annotations.NullMarked;

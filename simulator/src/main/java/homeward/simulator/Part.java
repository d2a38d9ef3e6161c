package homeward.simulator;

import homeward.simulator.course.Condition;
import homeward.simulator.course.Story;

/// What one patient of the demo ward shows.
///
/// @param isChild fifteen years old, for whom NEWS2 is refused
record Part(Condition condition, Story story, Habit habit, boolean isChild) {}

/// The page of one patient: who they are, how they are, what needs somebody, and the form for a set of observations.
@NullMarked
package homeward.board.patient;

import org.jspecify.annotations.NullMarked;

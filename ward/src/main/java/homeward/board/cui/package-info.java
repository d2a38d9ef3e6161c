/// How the ward writes dates, times, ages, names and figures.
///
/// Source: NHS Common User Interface guidance (archived, Open Government Licence): Date Display (D+Ta), Time Display
/// (D+Tb), Patient Banner (PAB), Patient Name Display, NHS Number Input and Display (NUM).
@NullMarked
package homeward.board.cui;

import org.jspecify.annotations.NullMarked;

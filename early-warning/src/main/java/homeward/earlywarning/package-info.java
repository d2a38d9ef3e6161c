/// The score: vital signs, their units and limits, and NEWS2. Pure functions of what was measured.
///
/// Every number is an int in thousandths of the sign's canonical unit (37.5 °C is 37500). What is implemented, from
/// which source, and what we chose where the chart is silent: `docs/clinical/news2.md`.
@NullMarked
package homeward.earlywarning;

import org.jspecify.annotations.NullMarked;

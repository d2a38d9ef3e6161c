/// How a made-up patient fares: pure functions of a seed, a condition and a time.
@NullMarked
package homeward.simulator.course;

import org.jspecify.annotations.NullMarked;

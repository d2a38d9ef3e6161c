/// Synthetic patients and replayed series: the demo ward, patients for load tests, and files of readings sent as live.
///
/// It knows the ward only as any other system does, through its public HTTP interface. See `docs/simulator.md`.
@NullMarked
package homeward.simulator;

import org.jspecify.annotations.NullMarked;

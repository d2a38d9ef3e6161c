/// The way to the ward's public door: addresses and tokens, requests and answers, JSON.
@NullMarked
package homeward.simulator.door;

import org.jspecify.annotations.NullMarked;

/// The generator of wearables: what they send, how it goes over the line, and how long the answers took.
@NullMarked
package homeward.bench.load;

import org.jspecify.annotations.NullMarked;

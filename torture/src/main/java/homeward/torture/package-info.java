/// Proof that nothing is lost: senders that write down what they were told, blows against the ward, and a judge who
/// lays the one beside the other. Knows the ward only from outside: HTTP, signals, and SQL to look.
@NullMarked
package homeward.torture;

import org.jspecify.annotations.NullMarked;

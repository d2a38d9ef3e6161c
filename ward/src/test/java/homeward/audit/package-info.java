/// Nothing is seen or changed unnoticed, and nothing that was noted can be undone unseen.
@NullMarked
package homeward.audit;

import org.jspecify.annotations.NullMarked;

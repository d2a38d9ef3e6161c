/// Journeys through the packaged program, from outside: over HTTP, in a browser, and with kill -9. Uses no room.
@NullMarked
package homeward.stories;

import org.jspecify.annotations.NullMarked;

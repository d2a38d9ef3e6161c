/// The words of the ward: identifiers and people, valid from birth.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package homeward.vocabulary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

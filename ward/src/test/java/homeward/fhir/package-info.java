/// What the FHIR door promises.
@NullMarked
package homeward.fhir;

import org.jspecify.annotations.NullMarked;

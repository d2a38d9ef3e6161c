package homeward.audit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Says what entry a request to this endpoint leaves. Whom it concerned is gathered by the [Witness].
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Leaves {
    Deed value();

    /// A code of HL7's PurposeOfUse.
    String purpose() default Done.TREATMENT;
}

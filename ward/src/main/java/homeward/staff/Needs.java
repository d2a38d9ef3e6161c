package homeward.staff;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Says what is done at this endpoint: whoever may not do it does not pass the gate.
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {
    Activity value();

    /// The part of the address that names a patient, whose record it is about; empty where there is none.
    String patient() default "";

    /// The part of the address that names a ward; empty where there is none.
    String ward() default "";
}

package homeward.access;

import homeward.machines.Errand;
import homeward.staff.Activity;
import jakarta.servlet.http.HttpServletRequest;

/// Says of a servlet, which is no page of the framework's, what each request to it would do.
public interface Door {

    /// The name under which the servlet is registered.
    String servlet();

    Asks asks(HttpServletRequest request);

    /// What a request would do.
    sealed interface Asks {
        record Doing(Errand errand) implements Asks {}

        /// Several things, each of which the servlet looks at once it has read them.
        ///
        /// @param activity without which nobody comes in at all
        record Several(Activity activity) implements Asks {}

        /// What everybody may know, strangers too.
        record WhatIsOpen() implements Asks {}

        /// Nothing that is done here: the servlet says so itself.
        record Nothing() implements Asks {}
    }
}

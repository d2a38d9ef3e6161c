package homeward.access;

import homeward.staff.Activity;
import jakarta.servlet.http.HttpServletRequest;

/// Says of a servlet, which is no page of the framework's, what each request to it would do.
public interface Door {

    /// The name under which the servlet is registered.
    String servlet();

    Asks asks(HttpServletRequest request);

    /// What a request would do.
    sealed interface Asks {
        record Doing(Activity activity) implements Asks {}

        /// What everybody may know, strangers too.
        record WhatIsOpen() implements Asks {}

        /// Nothing that is done here: the servlet says so itself.
        record Nothing() implements Asks {}
    }
}

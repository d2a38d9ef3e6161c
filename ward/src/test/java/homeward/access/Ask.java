package homeward.access;

import homeward.access.TwoProviders.Place;
import homeward.staff.Needs;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import org.jspecify.annotations.Nullable;

/// One request that somebody may make.
///
/// @param path with everything filled in
/// @param kind what the program says of it
/// @param place where the patient or the ward is that the path names; null where it names none
record Ask(String method, String path, Kind kind, @Nullable Place place, String contentType, String body) {

    /// What is done by it.
    sealed interface Kind {
        record Open() implements Kind {}

        record APage(Needs needs) implements Kind {}

        record AServlet(Door.Asks asks) implements Kind {}

        /// The address is there, but not for this method.
        ///
        /// @param open whether the address is open to strangers
        record NotServed(boolean open) implements Kind {}
    }

    boolean changesSomething() {
        return !method.equals("GET") && !method.equals("HEAD") && !method.equals("OPTIONS");
    }

    /// Whether it names something, other than a patient or a ward, that is not there.
    boolean namesNothing() {
        return path.contains(EveryAsk.NOTHING_THERE);
    }

    /// Where machines show a token each time; nobody's session is looked at.
    boolean isForMachines() {
        return path.startsWith("/fhir")
                || path.startsWith("/readings")
                || path.startsWith("/trends")
                || isForMachinesWithoutAToken();
    }

    /// Where machines prove who they are.
    boolean isForMachinesWithoutAToken() {
        return path.equals("/machines/token") || path.equals("/machines/enrolments");
    }

    BodyPublisher publisher() {
        return changesSomething() ? BodyPublishers.ofString(body) : BodyPublishers.noBody();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}

package homeward.board.frame;

import homeward.staff.Activity;
import homeward.staff.Role;
import homeward.staff.WhoMay;
import java.util.List;
import org.springframework.http.HttpStatus;

/// What a person is told when a page cannot be shown, and what to do then.
///
/// @param roles who can do it, where the reader's role cannot
public record ErrorWords(String title, String reason, String remedy, List<String> roles) {

    /// Who can do what the reader's role may not.
    static ErrorWords of(Activity activity) {
        return new ErrorWords(
                "Your role cannot do this",
                activity.title() + ": this can be done by",
                "Ask one of them. If you need to do it yourself, ask your administrator for another post.",
                WhoMay.roles(activity).stream().map(Role::title).toList());
    }

    private ErrorWords(String title, String reason, String remedy) {
        this(title, reason, remedy, List.of());
    }

    static ErrorWords of(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND ->
                new ErrorWords(
                        "Page not found",
                        "There is no page at this address, or the patient is not on a ward here.",
                        "Check the address if you typed it. Otherwise go back to the ward board.");
            case FORBIDDEN ->
                new ErrorWords(
                        "You cannot do this",
                        "Your account may not see this page or do this, or the page was open for too long.",
                        "Go back, reload the page and try again. If it happens again, ask your administrator.");
            case BAD_REQUEST, METHOD_NOT_ALLOWED, UNSUPPORTED_MEDIA_TYPE, CONTENT_TOO_LARGE ->
                new ErrorWords(
                        "This did not reach us as it should",
                        "Nothing was saved.",
                        "Go back to the ward board and try again from there.");
            case TOO_MANY_REQUESTS ->
                new ErrorWords(
                        "Please wait a moment",
                        "More was asked in your name, or from your network, than we let through at once. Nothing was"
                                + " saved.",
                        "Wait a minute and try again. If it happens again, tell your administrator: somebody, or a"
                                + " program, may be asking in your name.");
            case SERVICE_UNAVAILABLE ->
                new ErrorWords(
                        "The records cannot be reached at this moment",
                        "Nothing was saved, and what other screens show may be out of date.",
                        "Try again in a minute. Until it works, follow your ward's plan for when Homeward is down.");
            default ->
                new ErrorWords(
                        "Something went wrong",
                        "This page could not be shown. If you were saving something, check whether it was saved.",
                        "Try again. Until it works, follow your ward's plan for when Homeward is down.");
        };
    }
}

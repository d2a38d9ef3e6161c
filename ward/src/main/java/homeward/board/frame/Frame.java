package homeward.board.frame;

import homeward.organisations.Ward;
import homeward.staff.Activity;
import homeward.staff.SignedIn;
import org.jspecify.annotations.Nullable;

/// What stands around one page for one person.
///
/// @param title of the page, as tabs and bookmarks show it
/// @param ward whose page it is; null for pages of no ward
/// @param wide whether the page needs the whole width of the screen
/// @param reader who is signed in; null for a stranger
/// @param demo whether the patients are synthetic, which every page then says
/// @param glass what is said where the patient is looked at through broken glass; null where it is not
/// @param quarantined how many readings wait in quarantine; null where nobody asked
public record Frame(
        String title,
        @Nullable Ward ward,
        boolean wide,
        @Nullable SignedIn reader,
        @Nullable Csrf csrf,
        boolean demo,
        @Nullable Long quarantined,
        @Nullable GlassBanner glass,
        Assets assets) {

    /// What a form must carry to show that it came from one of our pages.
    public record Csrf(String parameter, String token) {}

    /// Whether the reader's role may do this: what it may not is not offered, nor is what broken glass does not open.
    public boolean may(Activity activity) {
        return reader != null && reader.may(activity) && (glass == null || GlassBanner.ALLOWS.contains(activity));
    }

    public String fullTitle() {
        return title + " – Homeward";
    }
}

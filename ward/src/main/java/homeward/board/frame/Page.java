package homeward.board.frame;

import gg.jte.output.Utf8ByteOutput;
import homeward.access.Breakage;
import homeward.access.BrokenGlass;
import homeward.organisations.Ward;
import homeward.staff.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.View;

/// One page on its way to one browser: written whole or, when its template fails, not at all.
public final class Page implements View {

    private final Pages pages;
    private final String template;
    private final String title;
    private final Object view;
    private final @Nullable Ward ward;
    private final boolean wide;
    private final HttpStatus status;

    Page(Pages pages, String template, String title, Object view) {
        this(pages, template, title, view, null, false, HttpStatus.OK);
    }

    private Page(
            Pages pages,
            String template,
            String title,
            Object view,
            @Nullable Ward ward,
            boolean wide,
            HttpStatus status) {
        this.pages = pages;
        this.template = template;
        this.title = title;
        this.view = view;
        this.ward = ward;
        this.wide = wide;
        this.status = status;
    }

    /// Who asks, as the page needs to know it.
    record Asking(
            @Nullable SignedIn reader,
            Frame.@Nullable Csrf csrf,
            @Nullable Breakage through) {

        static Asking of(HttpServletRequest request) {
            var reader = request.getUserPrincipal() instanceof Authentication proof
                            && proof.getPrincipal() instanceof SignedIn signedIn
                    ? signedIn
                    : null;
            var csrf = request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                    ? new Frame.Csrf(token.getParameterName(), token.getToken())
                    : null;
            return new Asking(reader, csrf, BrokenGlass.through(request).orElse(null));
        }
    }

    Page of(@Nullable Ward whose) {
        return new Page(pages, template, title, view, whose, wide, status);
    }

    public Page with(HttpStatus other) {
        return new Page(pages, template, title, view, ward, wide, other);
    }

    /// Over the whole width of the screen.
    public Page overTheWholeWidth() {
        return new Page(pages, template, title, view, ward, true, status);
    }

    String title() {
        return title;
    }

    @Nullable
    Ward ward() {
        return ward;
    }

    boolean wide() {
        return wide;
    }

    /// As it would be written for somebody who is signed in, or for a stranger.
    public String html(@Nullable SignedIn reader) {
        return Pages.text(written(new Asking(reader, new Frame.Csrf("_csrf", ""), null)));
    }

    private Utf8ByteOutput written(Asking asking) {
        return pages.written(template, Map.of("frame", pages.frame(this, asking), "view", view));
    }

    @Override
    public String getContentType() {
        return "text/html;charset=utf-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> unused, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var html = written(Asking.of(request));
        response.setStatus(status.value());
        response.setContentType(getContentType());
        response.setContentLength(html.getContentLength());
        response.getOutputStream().write(html.toByteArray());
    }
}

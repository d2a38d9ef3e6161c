package homeward.board.frame;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import homeward.organisations.Ward;
import homeward.staff.Activity;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// Makes pages from templates, compiled when the product was built.
@Component
public final class Pages {

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader());

    private final Assets assets;
    private final CountQuarantine countQuarantine;
    private final boolean demo;
    private final InstantSource clock;

    Pages(
            Assets assets,
            CountQuarantine countQuarantine,
            @Value("${homeward.demo:false}") boolean demo,
            InstantSource clock) {
        this.assets = assets;
        this.countQuarantine = countQuarantine;
        this.demo = demo;
        this.clock = clock;
    }

    /// A page of no ward in particular.
    public Page page(String template, String title, Object view) {
        return new Page(this, template, title, view);
    }

    /// A page of one ward, whose name stands in the header.
    public Page page(String template, String title, Ward ward, Object view) {
        return page(template, title, view).of(ward);
    }

    public Page notFound() {
        return error(HttpStatus.NOT_FOUND);
    }

    /// Says who can do what this reader may not.
    Page forbidden(Activity activity) {
        var said = ErrorWords.of(activity);
        return page("error", said.title(), said).with(HttpStatus.FORBIDDEN);
    }

    Page error(HttpStatus status) {
        var said = ErrorWords.of(status);
        return page("error", said.title(), said).with(status);
    }

    /// A piece of a page, which needs no frame.
    public String piece(String template, Object view) {
        return text(written(template, Map.of("view", view)));
    }

    /// As bytes: what stands in the templates was encoded when the product was built.
    Utf8ByteOutput written(String template, Map<String, ?> given) {
        var output = new Utf8ByteOutput();
        templates.render("board/" + template + ".jte", Map.copyOf(given), output);
        return output;
    }

    static String text(Utf8ByteOutput written) {
        return new String(written.toByteArray(), StandardCharsets.UTF_8);
    }

    Frame frame(Page page, Page.Asking asking) {
        return new Frame(
                page.title(),
                page.ward(),
                page.wide(),
                asking.reader(),
                asking.csrf(),
                demo,
                asking.through() != null
                                || asking.reader() == null
                                || !asking.reader().may(Activity.SEE_QUARANTINE)
                        ? null
                        : countQuarantine.count(),
                asking.through() == null ? null : GlassBanner.of(asking.through(), clock.instant()),
                assets);
    }
}

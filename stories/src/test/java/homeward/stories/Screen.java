package homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Somebody's window on the ward. It remembers every offence: a request to another host, anything that the policy for
/// content forbade, any error of a script.
final class Screen implements AutoCloseable {
    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final int[] WIDTHS = {320, 768, 1440};
    private static final int HEIGHT = 900;

    private final RunningWard ward;
    private final BrowserContext context;
    private final Page page;
    private final List<String> offences = new CopyOnWriteArrayList<>();

    private Screen(RunningWard ward, Browser browser, Browser.NewContextOptions options) {
        this.ward = ward;
        context = browser.newContext(options);
        page = context.newPage();
        page.onRequest(request -> {
            if (!request.url().startsWith(ward.at("/").toString())) {
                offences.add("Asked another host: " + URI.create(request.url()).getHost());
            }
        });
        page.onPageError(error -> offences.add("A script failed: " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                offences.add(message.text());
            }
        });
    }

    static Screen of(DemoInChromium demo, int width) {
        return on(demo.ward(), demo.browser(), width);
    }

    static Screen on(RunningWard ward, Browser browser, int width) {
        return new Screen(ward, browser, new Browser.NewContextOptions().setViewportSize(width, HEIGHT));
    }

    static Screen withoutScripts(DemoInChromium demo) {
        return new Screen(demo.ward(), demo.browser(), new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    Page page() {
        return page;
    }

    void open(String path) {
        page.navigate(ward.at(path).toString());
    }

    void signIn(String role) {
        var account = ward.access().accountOf(role);
        open("/sign-in");
        page.fill("#username", account.username());
        page.fill("#password", account.password());
        page.click("button[type=submit]");
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    /// Nothing in the way at the widths of a phone, a tablet and a desk; a picture of each is kept.
    void fits(String name) {
        for (int width : WIDTHS) {
            resize(width);
            picture(name + "-" + width);
            assertThat(barriers()).as("axe at " + width + " px").isEmpty();
            assertThat(overflow()).as("overflow at " + width + " px").isZero();
        }
    }

    /// In another tab of the same browser, so that this page must notice by itself.
    void signOutElsewhere() {
        try (var tab = context.newPage()) {
            tab.navigate(ward.at("/account").toString());
            tab.click("form[action='/sign-out'] button");
            tab.waitForURL(url -> url.contains("/signed-out"));
        }
    }

    void resize(int width) {
        page.setViewportSize(width, HEIGHT);
    }

    /// What axe finds against WCAG 2.2 AA.
    List<String> barriers() {
        return new AxeBuilder(page)
                .withTags(WCAG_22_AA).analyze().getViolations().stream()
                        .map(Screen::told)
                        .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    /// How far the page sticks out of the window to the right, in pixels.
    int overflow() {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
    }

    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setFullPage(true));
    }

    List<String> offences() {
        return offences;
    }

    @Override
    public void close() {
        context.close();
    }
}

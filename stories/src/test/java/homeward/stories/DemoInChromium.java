package homeward.stories;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// A running demo of 40 patients and a browser in front of it: the same for all stories that ask for one.
record DemoInChromium(RunningWard ward, Playwright playwright, Browser browser) implements AutoCloseable {

    /// Starts them when the first story asks, and stops them after the last.
    static final class Shared implements ParameterResolver {
        private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(Shared.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == DemoInChromium.class;
        }

        @Override
        public DemoInChromium resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(HERE)
                    .computeIfAbsent(DemoInChromium.class, _ -> started(), DemoInChromium.class);
        }

        private static DemoInChromium started() {
            try {
                var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(NeedsChromium.onThePath().orElseThrow())
                                .setArgs(List.of(
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--disable-quic",
                                        "--no-first-run",
                                        "--disable-background-networking",
                                        "--disable-component-update",
                                        "--disable-sync")));
                return new DemoInChromium(RunningWard.started(40, Map.of()), playwright, browser);
            } catch (Exception e) {
                throw new IllegalStateException("The demo does not start", e);
            }
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        ward.close();
    }
}

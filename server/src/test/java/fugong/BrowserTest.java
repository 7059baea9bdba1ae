package fugong;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/// Pages in a real browser (the distribution's Chromium), in either language, narrow or wide, light or dark.
///
/// Whatever the page writes to the console as an error fails the test at its end: a script that the content policy
/// stopped, a file that is not there.
public abstract class BrowserTest extends DatabaseTest {

    private static final Path CHROMIUM = Path.of(System.getProperty("fugong.chromium", "/usr/bin/chromium"));

    private final List<BrowserContext> open = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    /// How somebody looks at a page.
    public record Eyes(Locale language, int width, int height, boolean dark) {
        public static final Eyes WIDE = new Eyes(Locale.ENGLISH, 1280, 900, false);
        public static final Eyes PHONE = new Eyes(Locale.ENGLISH, 390, 844, false);

        public Eyes in(Locale other) {
            return new Eyes(other, width, height, dark);
        }

        public Eyes inTheDark() {
            return new Eyes(language, width, height, true);
        }
    }

    /// A fresh browser profile: no cookie, nobody signed in.
    protected final Page page(Eyes eyes) {
        BrowserContext context = Chromium.BROWSER.newContext(new Browser.NewContextOptions()
                .setViewportSize(eyes.width(), eyes.height())
                .setLocale(eyes.language().getLanguage().equals("zh") ? "zh-CN" : "en-GB")
                .setColorScheme(eyes.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setBaseURL("http://127.0.0.1:" + port));
        context.setDefaultTimeout(15_000);
        open.add(context);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")
                    && !message.text().contains("status of 4")
                    && !message.text().contains("ERR_INTERNET_DISCONNECTED")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }

    /// Keeps a picture in `target/screenshots` for a person to look at.
    protected static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setFullPage(true));
    }

    @AfterEach
    final void closeBrowsers() {
        open.forEach(BrowserContext::close);
        open.clear();
        List<String> heard = List.copyOf(complaints);
        complaints.clear();
        assertThat(heard).as("errors in the browser's console").isEmpty();
    }

    private static final class Chromium {
        static final Playwright PLAYWRIGHT = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        static final Browser BROWSER = PLAYWRIGHT
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }
}

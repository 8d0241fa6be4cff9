package org.lifecircle.desk.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lifecircle.desk.DeskOptions;
import org.lifecircle.desk.LifeCircleDesk;
import org.lifecircle.kit.json.JsonBytes;
import org.lifecircle.model.Language;
import org.lifecircle.service.ServiceClock;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.interactions.Pause;
import org.openqa.selenium.interactions.PointerInput;
import org.openqa.selenium.interactions.Sequence;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A person at a desk: a window of Chromium before a desk of this process; clicks and keys are
 * counted.
 */
final class DeskBrowser implements AutoCloseable {

  static final Path ROOT = Path.of(System.getProperty("lifecircle.root", "../.."));
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final String PERFORMANCE = "performance";

  private final LifeCircleDesk desk;
  private final ChromeDriver driver;
  private final Path downloads;
  private int clicks;
  private int keys;

  private DeskBrowser(LifeCircleDesk desk, ChromeDriver driver, Path downloads) {
    this.desk = desk;
    this.driver = driver;
    this.downloads = downloads;
  }

  /** Opens a desk on a folder and a window of a size on it; skips the test without a browser. */
  static DeskBrowser open(Path folder, Path downloads, int width, int height) throws IOException {
    assumeTrue(
        Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
        "skipped: there is no Chromium with its driver on this machine");
    LifeCircleDesk desk =
        LifeCircleDesk.open(
            new DeskOptions(
                folder,
                0,
                Language.ZH,
                new DeskOptions.Secrets(
                    "0123456789abcdef0123456789abcdef", "fedcba9876543210fedcba9876543210"),
                Optional.empty(),
                Optional.empty()),
            new ServiceClock(() -> Instant.parse("2026-11-28T09:00:00Z"), System::nanoTime));
    try {
      DeskBrowser browser =
          new DeskBrowser(desk, driver(Files.createDirectories(downloads)), downloads);
      browser.size(width, height);
      browser.driver.get(desk.door().toString());
      return browser;
    } catch (RuntimeException | IOException e) {
      desk.close();
      throw e;
    }
  }

  private static ChromeDriver driver(Path downloads) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--lang=zh-CN");
    options.setExperimentalOption(
        "prefs", Map.of("download.default_directory", downloads.toAbsolutePath().toString()));
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(PERFORMANCE, Level.ALL);
    logs.enable("browser", Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    return new ChromeDriver(
        new ChromeDriverService.Builder()
            .usingDriverExecutable(DRIVER.toFile())
            .usingAnyFreePort()
            .build(),
        options);
  }

  /** How large the window is from now on. */
  void size(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Goes to a view as a bookmark would. */
  void visit(String hash) {
    driver.get(desk.address() + "/desk/" + hash);
  }

  /** Opens a further window, in which everything happens from now on. */
  void anotherWindow() {
    driver.switchTo().newWindow(WindowType.WINDOW);
  }

  /** Turns to a window, the first of which is 0. */
  void window(int number) {
    driver.switchTo().window(List.copyOf(driver.getWindowHandles()).get(number));
  }

  /** Waits for an element that is shown. */
  WebElement see(String css) {
    return see(css, Duration.ofSeconds(60));
  }

  /** Waits for an element that comes when work is done. */
  WebElement seeAtLast(String css) {
    return see(css, Duration.ofMinutes(10));
  }

  private WebElement see(String css, Duration patience) {
    return new WebDriverWait(driver, patience)
        .withMessage("no " + css + " in " + text())
        .until(
            now ->
                now.findElements(By.cssSelector(css)).stream()
                    .filter(WebElement::isDisplayed)
                    .findFirst()
                    .orElse(null));
  }

  /** Waits until a script answers true. */
  void until(String what, String script, Object... values) {
    new WebDriverWait(driver, Duration.ofSeconds(60))
        .withMessage(() -> what + " was not so: " + text())
        .until(now -> Boolean.TRUE.equals(driver.executeScript(script, values)));
  }

  /** Waits until every edit is in the files. */
  void untilSaved() {
    until(
        "saved",
        "const busy=document.querySelector('.busy');return busy&&busy.dataset.waiting==='0'");
  }

  void click(String css) {
    see(css).click();
    clicks++;
  }

  /** Types on whatever has the focus; every character is a key. */
  void type(String text) {
    new Actions(driver).sendKeys(text).perform();
    keys += text.length();
  }

  /** Chooses a file: a click on the field, one on the file, one on its window's button. */
  void choose(Path file) {
    driver
        .findElement(By.cssSelector("dialog input[type=file]"))
        .sendKeys(file.toAbsolutePath().normalize().toString());
    clicks += 3;
  }

  /** Pastes what somebody copied in another program: two keys. */
  void paste(String text) {
    driver.executeCdpCommand(
        "Browser.grantPermissions",
        Map.of(
            "permissions",
            List.of("clipboardReadWrite", "clipboardSanitizedWrite"),
            "origin",
            desk.address().toString()));
    driver.executeAsyncScript(
        "navigator.clipboard.writeText(arguments[0]).then(arguments[1])", text);
    chord('v');
  }

  /** Where a row stands on the screen. */
  int[] pixelOf(String table, long line) {
    until(
        "the place of " + table + " " + line, PIXEL.formatted("return pixel!==null"), table, line);
    List<?> at = (List<?>) driver.executeScript(PIXEL.formatted("return pixel"), table, line);
    return at.stream().mapToInt(value -> ((Number) value).intValue()).toArray();
  }

  private static final String PIXEL =
      "const map=document.getElementById('map');"
          + "const at=map&&map.circleMap?map.circleMap.pixelOf(arguments[0],arguments[1]):null;"
          + "const box=map.getBoundingClientRect();"
          + "const pixel=at?[Math.round(at[0]+box.left),Math.round(at[1]+box.top)]:null;%s";

  /** Drags on the screen; one click. */
  void drag(int[] from, int right, int down) {
    PointerInput mouse = new PointerInput(PointerInput.Kind.MOUSE, "mouse");
    Duration soon = Duration.ofMillis(60);
    PointerInput.Origin screen = PointerInput.Origin.viewport();
    driver.perform(
        List.of(
            new Sequence(mouse, 0)
                .addAction(mouse.createPointerMove(Duration.ZERO, screen, from[0], from[1]))
                .addAction(mouse.createPointerDown(PointerInput.MouseButton.LEFT.asArg()))
                .addAction(mouse.createPointerMove(soon, screen, from[0] + 4, from[1] + 4))
                .addAction(mouse.createPointerMove(soon, screen, from[0] + right, from[1] + down))
                .addAction(new Pause(mouse, soon))
                .addAction(mouse.createPointerUp(PointerInput.MouseButton.LEFT.asArg()))));
    clicks++;
  }

  /** Clicks on the screen. */
  void clickAt(int x, int y) {
    PointerInput mouse = new PointerInput(PointerInput.Kind.MOUSE, "mouse");
    driver.perform(
        List.of(
            new Sequence(mouse, 0)
                .addAction(
                    mouse.createPointerMove(Duration.ZERO, PointerInput.Origin.viewport(), x, y))
                .addAction(mouse.createPointerDown(PointerInput.MouseButton.LEFT.asArg()))
                .addAction(mouse.createPointerUp(PointerInput.MouseButton.LEFT.asArg()))));
    clicks++;
  }

  /** What a cell of the table shows. */
  String cell(long line, String column) {
    return (String)
        driver.executeScript(
            "const cell=document.querySelector(`td[data-line='${arguments[0]}']"
                + "[data-column='${arguments[1]}'] .value`);return cell?cell.textContent:null",
            line,
            column);
  }

  Object script(String script, Object... values) {
    return driver.executeScript(script, values);
  }

  /** All that can be read. */
  String text() {
    return (String) driver.executeScript("return document.body.innerText");
  }

  /** All that can be read in the page that is shown within the page, once an element is there. */
  String textOfFrame(String css) {
    driver.switchTo().frame(see("iframe"));
    try {
      see(css);
      return text();
    } finally {
      driver.switchTo().defaultContent();
    }
  }

  /** A file that arrives among the downloads. */
  Path downloaded(String ending) {
    return new WebDriverWait(driver, Duration.ofSeconds(30))
        .withMessage("no " + ending + " was downloaded")
        .until(
            now -> {
              try (Stream<Path> files = Files.list(downloads)) {
                return files
                    .filter(file -> file.getFileName().toString().endsWith(ending))
                    .findFirst()
                    .orElse(null);
              } catch (IOException e) {
                return null;
              }
            });
  }

  /** What axe finds that is serious or critical. */
  List<?> seriousFindings() throws IOException {
    try (InputStream in = DeskBrowser.class.getResourceAsStream(AXE)) {
      assertThat(in).as(AXE).isNotNull();
      driver.executeScript(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    return (List<?>)
        driver.executeAsyncScript(
            "const told=arguments[0];axe.run(document,{resultTypes:['violations']}).then(found=>"
                + "told(found.violations.filter(v=>['serious','critical'].includes(v.impact))"
                + ".map(v=>v.id+' '+v.nodes[0].html+' '+v.nodes[0].failureSummary)))");
  }

  private static final String AXE = "/axe.min.js";

  /** How far the page is wider than the window. */
  long tooWide() {
    return (Long)
        driver.executeScript(
            "const e=document.documentElement;return Math.max(e.scrollWidth,"
                + "document.body.scrollWidth)-e.clientWidth");
  }

  /** Every address that was asked for, but those inside of the page itself. */
  List<String> asked() {
    return driver.manage().logs().get(PERFORMANCE).getAll().stream()
        .map(DeskBrowser::addressOf)
        .flatMap(Optional::stream)
        .filter(address -> !address.startsWith("data:") && !address.startsWith("blob:"))
        .collect(Collectors.toList());
  }

  private static Optional<String> addressOf(LogEntry entry) {
    Map<?, ?> json = JsonBytes.object(entry.getMessage().getBytes(StandardCharsets.UTF_8), "log");
    Map<?, ?> message = (Map<?, ?>) json.get("message");
    if (!"Network.requestWillBeSent".equals(message.get("method"))) {
      return Optional.empty();
    }
    Map<?, ?> request = (Map<?, ?>) ((Map<?, ?>) message.get("params")).get("request");
    return Optional.of((String) request.get("url"));
  }

  /** What the browser complains of, but answers that the page shows in words. */
  List<String> complaints() {
    return driver.manage().logs().get("browser").getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
        .map(LogEntry::getMessage)
        .filter(message -> !message.contains("status of 4"))
        .toList();
  }

  /** Keeps a picture of the window where somebody asked for pictures. */
  void picture(String name) throws IOException {
    String folder = System.getProperty("lifecircle.pictures", "");
    if (!folder.isEmpty()) {
      Files.createDirectories(Path.of(folder));
      Files.write(Path.of(folder, name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    }
  }

  String address() {
    return desk.address().toString();
  }

  String effort() {
    return clicks + " clicks, " + keys + " keys";
  }

  int clicks() {
    return clicks;
  }

  int keys() {
    return keys;
  }

  /** A letter with Ctrl. */
  void chord(char letter) {
    new Actions(driver)
        .keyDown(Keys.CONTROL)
        .sendKeys(String.valueOf(letter))
        .keyUp(Keys.CONTROL)
        .perform();
    keys += 2;
  }

  /** Keys without a letter, one after the other. */
  void press(Keys... pressed) {
    Actions actions = new Actions(driver);
    for (Keys one : pressed) {
      actions.sendKeys(one);
    }
    actions.perform();
    keys += pressed.length;
  }

  @Override
  public void close() {
    try {
      driver.quit();
    } finally {
      desk.close();
    }
  }
}

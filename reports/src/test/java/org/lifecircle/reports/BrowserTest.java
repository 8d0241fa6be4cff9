package org.lifecircle.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Language;
import org.lifecircle.model.WalkingAccess;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.print.PrintOptions;

/**
 * Opens the page in headless Chromium and uses it. Skipped where there is no Chromium with its
 * driver; continuous integration installs both.
 */
class BrowserTest {

  private static final String CATCH_WRONG =
      "<body><script>window.wrong=[];window.onerror=function(m){"
          + "window.wrong.push('error: '+m)}</script>";

  private static ChromeDriver browser;

  @TempDir Path directory;

  @BeforeAll
  static void open() {
    Path driver = Path.of("/usr/bin/chromedriver");
    Path chromium = Path.of("/usr/bin/chromium");
    assumeTrue(
        Files.isExecutable(chromium) && Files.isExecutable(driver),
        "skipped: there is no Chromium with its driver on this machine");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.toFile());
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking");
    browser =
        new ChromeDriver(
            new ChromeDriverService.Builder().usingDriverExecutable(driver.toFile()).build(),
            options);
    browser.manage().timeouts().scriptTimeout(Duration.ofSeconds(120));
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.quit();
    }
  }

  /** What a script that runs in the page returns, at a width in pixels. */
  private String run(ReportContent content, int width, String script) throws Exception {
    return run(Pages.of(content), width, 900, script);
  }

  private String run(ReportContent content, int width, int height, String script) throws Exception {
    return run(Pages.of(content), width, height, script);
  }

  private String run(String page, int width, int height, String script) throws Exception {
    open(page, width, height);
    // A mistake in the page's own script is part of the answer.
    return String.valueOf(
        browser.executeAsyncScript(
            "const done=arguments[arguments.length-1];(async function(){"
                + script
                + "})().catch(e=>'error: '+e).then(text=>"
                + "done(window.wrong.concat(text).join(' ')))"));
  }

  private void open(String page, int width, int height) throws IOException {
    Path test = directory.resolve("test.html");
    Files.writeString(test, page.replace("<body>", CATCH_WRONG));
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    browser.get(test.toUri().toString());
  }

  private static String axe() throws IOException {
    try (InputStream in = BrowserTest.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void axeFindsNothingOnAWideOrANarrowPage() throws Exception {
    assertThat(run(SampleReports.crowded(Language.EN), 1280, AXE.formatted(axe(), "")))
        .isEqualTo("violations: ");
    assertThat(run(SampleReports.ordinary(Language.ZH), 500, AXE.formatted(axe(), "")))
        .isEqualTo("violations: ");
  }

  @Test
  void axeFindsNothingWhenAllIsOpenAndAHomeOrAnOutletIsChosen() throws Exception {
    String open =
        "document.querySelectorAll('details').forEach(d=>d.open=true);const turn=(n,v)=>{const s="
            + "document.querySelector('#live-map [name='+n+']');s.value=v;"
            + "s.dispatchEvent(new Event('change'))};turn('format','2');turn('%s','1');";
    assertThat(
            run(
                SampleReports.crowded(Language.ZH),
                500,
                AXE.formatted(axe(), open.formatted("home"))))
        .isEqualTo("violations: ");
    assertThat(
            run(
                SampleReports.ordinary(Language.EN),
                1280,
                AXE.formatted(axe(), open.formatted("outlet"))))
        .isEqualTo("violations: ");
  }

  private static final String AXE =
      "%s;%sconst found=await axe.run(document,{resultTypes:['violations']});"
          + "return 'violations: '+found.violations.map(v=>v.id+' '+v.nodes[0].html).join('; ')";

  @Test
  void nothingIsWiderThanAPhone() throws Exception {
    String script = "const e=document.documentElement;return String(e.scrollWidth-e.clientWidth)";
    assertThat(run(SampleReports.crowded(Language.EN), 390, 800, script)).isEqualTo("0");
  }

  @ParameterizedTest
  @CsvSource({"390,844", "1280,800", "1920,1080"})
  void theFirstScreenSaysTheVerdictWhatIsMissingAndWhatToDo(int width, int height)
      throws Exception {
    String script =
        "return ['#headline','.score','.level .chip','.missing li','.actions li'].map(q=>"
            + "document.querySelector(q).getBoundingClientRect().bottom<="
            + height
            + ").join(' ')";
    for (Language language : Language.values()) {
      assertThat(run(SampleReports.ordinary(language), width, height, script))
          .as(language.id())
          .isEqualTo("true true true true true");
    }
  }

  @Test
  void aLongTableIsFoldedOnAPhoneAndOpenElsewhere() throws Exception {
    String script =
        "const t=[...document.querySelectorAll('details.fold')];"
            + "return [t.length>2,t.filter(d=>d.open).length,"
            + "t[0].querySelector('summary').getBoundingClientRect().height>0].join(' ')";
    assertThat(run(SampleReports.ordinary(Language.ZH), 390, 844, script)).isEqualTo("true 0 true");
    assertThat(run(SampleReports.ordinary(Language.ZH), 1280, script))
        .matches("true [1-9]\\d* false");
  }

  @Test
  void aClickOnAHomeShowsItsMinutes() throws Exception {
    String script =
        "document.querySelectorAll('#live-map .home')[3].dispatchEvent(new MouseEvent('click'));"
            + "return document.getElementById('map-info').innerText";
    assertThat(run(SampleReports.ordinary(Language.ZH), 1280, script))
        .contains("晨光里4号楼", "名居民", "菜市场", "分钟", "走不到");
  }

  @Test
  void aClickOnAnOutletShowsItsVisits() throws Exception {
    String script =
        "document.querySelectorAll('#live-map .outlet')[0].dispatchEvent(new MouseEvent('click'));"
            + "return document.getElementById('map-info').innerText+"
            + "document.querySelectorAll('#map-info .bars rect').length";
    assertThat(run(SampleReports.ordinary(Language.EN), 1280, script))
        .contains("Convenience store", "visits on an average day")
        .endsWith("24");
  }

  /** Says what is under the middle of an element and clicks there, as a finger would. */
  private static final String FINGER =
      "const press=(e,dx=0,dy=0)=>{e.scrollIntoView({block:'center',behavior:'instant'});"
          + "const b=e.getBoundingClientRect();"
          + "const x=b.left+b.width/2+dx,y=b.top+b.height/2+dy;"
          + "const under=document.elementFromPoint(x,y);"
          + "under.dispatchEvent(new MouseEvent('click',{bubbles:true,clientX:x,clientY:y}));"
          + "return under};"
          + "const info=()=>document.getElementById('map-info').innerText;"
          + "const name=()=>(document.querySelector('#map-info h3')||{}).textContent;"
          + "const turn=(n,v)=>{const s=document.querySelector('#live-map [name='+n+']');"
          + "if(s.type==='checkbox')s.checked=v;else s.value=v;"
          + "s.dispatchEvent(new Event('change'))};"
          + "const keys=()=>document.querySelector('#live-map .keys').innerText;";

  @Test
  void whatIsClickedIsWhatIsShown() throws Exception {
    // A home on which no outlet lies; 9 pixels beside it, on empty ground, still means it.
    String script =
        FINGER
            + "const homes=[...document.querySelectorAll('#live-map .home')];"
            + "const center=e=>{const b=e.getBoundingClientRect();"
            + "return [b.left+b.width/2,b.top+b.height/2]};"
            + "const all=[...document.querySelectorAll('#live-map .home,#live-map .outlet')];"
            + "const alone=homes.find(h=>all.every(o=>o===h||"
            + "Math.hypot(center(o)[0]-center(h)[0],center(o)[1]-center(h)[1])>24));"
            + "const wanted=alone.querySelector('title').textContent;"
            + "const hit=press(alone).closest('.home')===alone;const first=name();"
            + "document.getElementById('map-info').textContent='';"
            + "press(alone,9,0);return [hit,first===wanted,name()===wanted].join(' ')";
    assertThat(run(SampleReports.ordinary(Language.ZH), 1280, script)).isEqualTo("true true true");
  }

  @Test
  void theEndOfADragChoosesNothing() throws Exception {
    String script =
        FINGER
            + "const svg=document.querySelector('#live-map .view svg');"
            + "svg.dispatchEvent(new KeyboardEvent('keydown',{key:'+',cancelable:true}));"
            + "const box=()=>svg.getAttribute('viewBox');const before=box();const was=info();"
            + "const at=(t,x,y)=>svg.dispatchEvent(new PointerEvent(t,"
            + "{pointerId:1,clientX:x,clientY:y,bubbles:true}));"
            + "at('pointerdown',300,300);at('pointermove',330,320);at('pointermove',360,340);"
            + "at('pointerup',360,340);press(document.querySelector('#live-map .home'));"
            + "return [box()!==before,info()===was].join(' ')";
    assertThat(run(SampleReports.ordinary(Language.EN), 1280, script)).isEqualTo("true true");
  }

  @Test
  void theMinutesOnTheMapAreThoseThatWereComputed() throws Exception {
    ReportContent plain = SampleReports.ordinary(Language.EN);
    // One walk of three hours, one that leads nowhere; the others as they are.
    List<WalkingAccess> access = new ArrayList<>(plain.access());
    String home = plain.circle().homes().get(0).id();
    access.removeIf(one -> one.group().homeId().equals(home));
    List<WalkingAccess> own =
        plain.access().stream().filter(one -> one.group().homeId().equals(home)).toList();
    List<Integer> seconds = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      WalkingAccess one = own.get(i);
      int walk = i % 5 == 4 ? 10_800 + i : 61 * i;
      seconds.add(walk);
      access.add(
          new WalkingAccess(one.group(), one.formatId(), OptionalInt.of(walk), one.measurement()));
    }
    ReportContent content = ReportContentBuilder.like(plain).access(access).build();
    String script =
        FINGER
            + "const shown=[];for(const g of ['0','1','2']){turn('group',g);turn('home','0');"
            + "shown.push(...[...document.querySelectorAll('#map-info tbody td:nth-child(2)')]"
            + ".map(t=>parseFloat(t.textContent)))}"
            + "return shown.filter(n=>!isNaN(n)).sort((a,b)=>a-b).join(' ')";
    assertThat(run(content, 1280, script))
        .isEqualTo(
            seconds.stream()
                .sorted()
                .map(walk -> BigDecimal.valueOf(Math.round(walk / 6.0)).movePointLeft(1))
                .map(minutes -> minutes.stripTrailingZeros().toPlainString())
                .collect(Collectors.joining(" ")));
  }

  @Test
  void theSwitchOfTheFormatMarksTheHomesByColorAndByShape() throws Exception {
    String script =
        FINGER
            + "const marks=()=>[...new Set([...document.querySelectorAll('#live-map .home .mark')]"
            + ".map(r=>r.getAttribute('fill')+' '+r.getAttribute('d').replace(/[^A-Z]/g,'')))]"
            + ".sort().join(' and ');const before=marks();turn('format','2');"
            + "return before+' | '+marks()+' | '+keys().replace(/\\s+/g,' ')";
    assertThat(run(SampleReports.ordinary(Language.EN), 1280, script))
        .startsWith("#4a5560 MHVHZ | #0072b2 MHVHZ and #d55e00 MLHZ |")
        .contains("within 15 min", "beyond the limit", "Wet market");
  }

  @Test
  void theSwitchOfTheAgeGroupChangesTheMinutesOfTheHomeThatIsShown() throws Exception {
    String script =
        FINGER
            + "turn('home','3');const adults=info();turn('group','2');const older=info();"
            + "const minutes=t=>parseFloat(/([\\d.]+) 分钟/.exec(t)[1]);"
            + "return [adults.includes('成年人'),older.includes('老年人'),"
            + "minutes(older)>minutes(adults)].join(' ')";
    assertThat(run(SampleReports.ordinary(Language.ZH), 1280, script)).isEqualTo("true true true");
  }

  @Test
  void theSwitchOfTheHourSizesTheOutletsByItsVisits() throws Exception {
    String script =
        FINGER
            + "const size=o=>parseFloat(/scale\\(([^)]+)/.exec(o.getAttribute('transform'))[1]);"
            + "const sizes=()=>[...document.querySelectorAll('#live-map .outlet')].map(size);"
            + "const day=sizes();turn('outlet','0');turn('hour','3');const night=sizes();"
            + "const dark=document.querySelectorAll('#map-info .bars [fill=\"#d55e00\"]').length;"
            + "turn('hour','');return [Math.max(...night)<Math.max(...day),dark,"
            + "sizes().join()===day.join()].join(' ')";
    assertThat(run(SampleReports.ordinary(Language.ZH), 1280, script)).isEqualTo("true 1 true");
  }

  @Test
  void footfallAndReachAreSwitchedOnAndOffWithTheirKeys() throws Exception {
    String script =
        FINGER
            + "const before=keys();turn('cells',false);const without=keys();"
            + "turn('reach',true);const reach=keys();return [before.includes('cells:'),"
            + "without.includes('cells:'),without.includes('min of the center'),"
            + "reach.includes('min of the center')].join(' ')";
    ReportContent plain = SampleReports.ordinary(Language.EN);
    Coordinate center = plain.circle().center();
    List<Coordinate> square =
        Stream.of(-1, 1)
            .flatMap(
                east ->
                    Stream.of(east, -east)
                        .map(
                            north ->
                                new Coordinate(
                                    center.longitude() + east * 0.002,
                                    center.latitude() + north * 0.002)))
            .collect(Collectors.toList());
    square.add(square.get(0));
    ReportContent content =
        ReportContentBuilder.like(plain)
            .isochrones(List.of(new Isochrone(5, List.of(List.of(square)))))
            .build();
    assertThat(run(content, 1280, script)).isEqualTo("true false false true");
  }

  @Test
  void homesAndOutletsAreChosenWithoutAMouse() throws Exception {
    // The lists come before the details in the order of the Tab key; Enter chooses on the map.
    String script =
        FINGER
            + "const box=document.getElementById('live-map');"
            + "const stops=[...box.querySelectorAll('select,input,button,[tabindex]')]"
            + ".filter(e=>e.tabIndex>=0&&e.getBoundingClientRect().height>0)"
            + ".map(e=>e.name||e.id||e.getAttribute('class')||e.tagName.toLowerCase());"
            + "const s=document.querySelector('#live-map [name=outlet]');s.focus();"
            + "s.selectedIndex=1;s.dispatchEvent(new Event('change'));"
            + "const byList=name()===s.options[1].textContent;"
            + "document.getElementById('map-info').textContent='';"
            + "const svg=document.querySelector('#live-map .view svg');svg.focus();"
            + "svg.dispatchEvent(new KeyboardEvent('keydown',{key:'Enter',cancelable:true}));"
            + "return stops.join(' ')+' | '+byList+' '+(info().length>20)";
    assertThat(run(SampleReports.ordinary(Language.EN), 1280, script))
        .isEqualTo("format group hour cells svg in out all home outlet map-info | true true");
  }

  @Test
  void aCircleWithoutOutletsHasAMapWithoutThem() throws Exception {
    String script =
        FINGER
            + "turn('home','0');turn('format','2');return [info().length>20,"
            + "document.querySelector('#live-map [name=outlet]')===null,"
            + "keys().includes('网点')].join(' ')";
    assertThat(run(SampleReports.withoutOutlets(Language.ZH), 1280, script))
        .isEqualTo("true true false");
  }

  @Test
  void theChooserOfHomesIsOrderedByPinyinAndByNumber() throws Exception {
    String page =
        Pages.of(SampleReports.ordinary(Language.ZH))
            .replace("晨光里1号楼", "中山楼")
            .replace("晨光里2号楼", "北苑楼")
            .replace("晨光里3号楼", "安居楼")
            .replace("晨光里4号楼", "鑫源楼");
    String script =
        "return [...document.querySelectorAll('#live-map [name=home] option')].slice(1)"
            + ".map(o=>o.textContent).filter(t=>!/里1[2-9]|里[2-9]\\d/.test(t)).join(' ')";
    assertThat(run(page, 1280, 900, script))
        .isEqualTo("安居楼 北苑楼 晨光里5号楼 晨光里6号楼 晨光里7号楼 晨光里8号楼 晨光里9号楼 晨光里10号楼" + " 晨光里11号楼 鑫源楼 中山楼");
  }

  @Test
  void aHomeChosenByNameIsTheOneThatIsShown() throws Exception {
    String script =
        "const s=document.querySelector('#live-map [name=home]');"
            + "s.value=[...s.options].find(o=>o.textContent==='晨光里10号楼').value;"
            + "s.dispatchEvent(new Event('change'));"
            + "return document.getElementById('map-info').innerText";
    assertThat(run(SampleReports.ordinary(Language.ZH), 1280, script)).contains("晨光里10号楼");
  }

  @Test
  void theKeyboardMovesTheMap() throws Exception {
    String script =
        "const s=document.querySelector('#live-map .view svg');const v=()=>s.getAttribute("
            + "'viewBox').split(' ').map(Number);const key=k=>s.dispatchEvent(new KeyboardEvent("
            + "'keydown',{key:k,cancelable:true}));const all=v();key('+');const near=v();"
            + "key('ArrowRight');const east=v();key('0');const back=v();"
            + "return [near[2]<all[2],east[0]>near[0],back.join()===all.join()].join(' ')";
    assertThat(run(SampleReports.ordinary(Language.EN), 1280, script)).isEqualTo("true true true");
  }

  @Test
  void onPaperTheDrawnMapStandsInPlaceOfTheLiveOne() throws Exception {
    // The rules for print are tried on the screen.
    String script =
        "for(const sheet of document.styleSheets)for(const rule of sheet.cssRules)"
            + "if(rule.media&&rule.media.mediaText==='print')rule.media.mediaText='all';"
            + "const shown=q=>getComputedStyle(document.querySelector(q)).display!=='none';"
            + "return [shown('#live-map'),shown('#chart-map>.wide'),shown('nav'),"
            + "document.querySelector('details:not(.onphone)').scrollHeight>0].join(' ')";
    assertThat(run(SampleReports.ordinary(Language.EN), 1280, script))
        .isEqualTo("false true false true");
  }

  @Test
  void aPrintedPageHasTheVerdictTheMapAndEveryTableButNoSwitches() throws Exception {
    open(Pages.of(SampleReports.ordinary(Language.EN)), 1280, 900);
    byte[] pdf =
        OutputType.BYTES.convertFromBase64Png(browser.print(new PrintOptions()).getContent());
    try (PDDocument document = Loader.loadPDF(pdf)) {
      String words = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
      assertThat(words)
          .contains(
              "What is missing",
              "What to do",
              "The circle and its simulated footfall",
              "All formats",
              "Needs by format",
              "Method and sources")
          .doesNotContain("Choose a home", "Show footfall", " more Bring", "26 rows");
      assertThat(document.getNumberOfPages()).isBetween(8, 30);
      PDRectangle paper = document.getPage(0).getMediaBox();
      assertThat(paper.getHeight() / paper.getWidth()).isBetween(1.2f, 1.5f);
    }
  }
}

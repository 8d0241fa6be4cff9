package org.lifecircle.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.model.Language;

/**
 * Opens the page in headless Chromium and uses it. Skipped where there is no Chromium; continuous
 * integration installs one.
 */
class BrowserTest {

  @TempDir Path directory;

  private static Path chromium() {
    Optional<Path> found =
        Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
    assumeTrue(found.isPresent(), "skipped: there is no Chromium on this machine");
    return found.orElseThrow();
  }

  /** What a script that runs in the page returns, at a width in pixels. */
  private String run(ReportContent content, int width, String script) throws Exception {
    return run(Pages.of(content), width, script);
  }

  private String run(String page, int width, String script) throws Exception {
    Path chromium = chromium();
    String harness =
        "<pre id=\"result\"></pre><script>window.onerror=function(m){document.getElementById"
            + "('result').textContent='error: '+m};window.addEventListener('load',async function(){"
            + "try{document.getElementById('result').textContent=await(async function(){"
            + script
            + "})()}catch(e){document.getElementById('result').textContent='error: '+e}})</script>";
    Path test = directory.resolve("test.html");
    Files.writeString(test, page.replace("</body>", harness + "</body>"));
    Path out = directory.resolve("dom.html");
    Process process =
        new ProcessBuilder(
                chromium.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + directory.resolve("profile"),
                "--window-size=" + width + ",900",
                "--virtual-time-budget=10000",
                "--dump-dom",
                test.toUri().toString())
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    String dom = Files.readString(out);
    int start = dom.indexOf("<pre id=\"result\">") + "<pre id=\"result\">".length();
    return dom.substring(start, dom.indexOf("</pre>", start));
  }

  private static String axe() throws IOException {
    try (InputStream in = BrowserTest.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void axeFindsNothingOnAWideOrANarrowPage() throws Exception {
    String script =
        axe()
            + ";const found=await axe.run(document,{resultTypes:['violations']});"
            + "return 'violations: '+found.violations.map(v=>v.id+' '+v.nodes[0].html).join('; ')";
    assertThat(run(SampleReports.crowded(Language.EN), 1280, script)).isEqualTo("violations: ");
    assertThat(run(SampleReports.ordinary(Language.ZH), 500, script)).isEqualTo("violations: ");
  }

  @Test
  void nothingIsWiderThanAPhone() throws Exception {
    // Chromium's windows are at least 500 wide; a frame of 390 shows the page as a phone does.
    String script =
        "const f=document.createElement('iframe');f.style.cssText='width:390px;height:800px';"
            + "const page=document.documentElement.outerHTML.replace(/<pre id=.result.*/s,'');"
            + "f.srcdoc=page;document.body.append(f);await new Promise(r=>f.onload=r);"
            + "const e=f.contentDocument.documentElement;return String(e.scrollWidth-e.clientWidth)";
    assertThat(run(SampleReports.crowded(Language.EN), 500, script)).isEqualTo("0");
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
        .contains("Convenience store", "visits in the day")
        .endsWith("24");
  }

  @Test
  void theSwitchOfTheFormatColorsTheHomes() throws Exception {
    String script =
        "const s=document.querySelector('#live-map [name=format]');"
            + "const fills=()=>[...new Set([...document.querySelectorAll('#live-map .home rect')]"
            + ".map(r=>r.getAttribute('fill')))].sort().join(' ');const before=fills();"
            + "s.value='2';s.dispatchEvent(new Event('change'));return before+' | '+fills()";
    assertThat(run(SampleReports.ordinary(Language.EN), 1280, script))
        .isEqualTo("#4a5560 | #0072b2 #d55e00");
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
    assertThat(run(page, 1280, script))
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
            + "document.querySelector('details').scrollHeight>0].join(' ')";
    assertThat(run(SampleReports.ordinary(Language.EN), 1280, script))
        .isEqualTo("false true false true");
  }
}

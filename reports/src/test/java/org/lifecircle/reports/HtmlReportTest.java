package org.lifecircle.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lifecircle.model.Language;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Warning;
import org.lifecircle.reports.evidence.Evidence;
import org.lifecircle.reports.evidence.Photo;
import org.lifecircle.reports.output.ReportWriter;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.standards.Indicator;

class HtmlReportTest {

  @TempDir Path directory;

  private static String page(ReportContent content) {
    return Pages.of(content);
  }

  /** The words of a page as a reader meets them, a line for each element that has some. */
  static String words(String page) {
    String text =
        page.replaceAll("(?s)<(style|script)>.*?</\\1>", "")
            .replaceAll("(?s)<div class=\"narrow\">.*?</svg>", "")
            .replaceAll("<(?!span|b>|/b|code)[^>]*>", "\n")
            .replaceAll("<[^>]*>", " ")
            .replace("&quot;", "\"")
            .replace("&amp;", "&");
    return Arrays.stream(text.split("\n"))
            .map(line -> line.replaceAll("\\s+", " ").strip())
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining("\n"))
        + "\n";
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theSameContentAlwaysSaysTheSameWords(Language language) throws IOException {
    String words = words(page(SampleReports.ordinary(language)));
    Golden.check("report-" + language.id() + ".txt", words);
  }

  @Test
  void theSameContentGivesTheSameBytes() throws IOException {
    sameBytes(SampleReports.ordinary(Language.EN), SampleReports.ordinary(Language.EN));
    sameBytes(SampleReports.crowded(Language.ZH), SampleReports.crowded(Language.ZH));
  }

  private void sameBytes(ReportContent content, ReportContent again) throws IOException {
    Path first = directory.resolve("first");
    Path second = directory.resolve("second");
    ReportWriter.write(first, content);
    ReportWriter.write(second, again);
    try (Stream<Path> files = Files.walk(first)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(second.resolve(first.relativize(file)))
            .as(content.circle().name() + " " + file.getFileName())
            .hasSameBinaryContentAs(file);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void thePageAsksNothingOfTheNetwork(Language language) throws IOException {
    String page = page(SampleReports.ordinary(language));
    assertThat(page).doesNotContain("src=\"http", "href=\"http", "url(http", "@import", "<link");
    assertThat(page.length()).isLessThan(3_000_000);
  }

  @Test
  void thePageNamesItsLanguage() throws IOException {
    assertThat(page(SampleReports.ordinary(Language.ZH))).contains("<html lang=\"zh-CN\">");
    assertThat(page(SampleReports.ordinary(Language.EN))).contains("<html lang=\"en\">");
  }

  @Test
  void whatIsAssumedIsShownAsAssumed() throws IOException {
    String words = words(page(SampleReports.ordinary(Language.EN)));
    assertThat(words)
        .contains("The level rests on thresholds that are assumed", "assumption", "unverified");
  }

  @Test
  void everyFindingHasItsClauseAndItsReasonAndNoRuleIsNamed() throws IOException {
    ReportContent content = SampleReports.ordinary(Language.ZH);
    String words = words(page(content));
    Wording zh = new Wording(Language.ZH);
    content
        .scorecard()
        .indicators()
        .forEach(
            indicator ->
                assertThat(words)
                    .contains(
                        indicator.title().zh(),
                        zh.footnoted(indicator.reason()),
                        indicator.source().clause()));
    assertThat(words).doesNotContain("规则 ", "随机种子 7；");
    scorecardRules(content).forEach(rule -> assertThat(words).doesNotContain(rule));
    content
        .scorecard()
        .formats()
        .forEach(one -> assertThat(words).contains(zh.footnoted(one.reason())));
  }

  private static List<String> scorecardRules(ReportContent content) {
    return content.scorecard().indicators().stream().map(Indicator::rule).distinct().toList();
  }

  @Test
  void noWarningIsLostHoweverManyThereAre() throws IOException {
    ReportContent content = SampleReports.crowded(Language.EN);
    String words = words(page(content));
    assertThat(words).contains("60 notes of 3 kinds");
    for (Warning warning : content.warnings()) {
      assertThat(words)
          .containsAnyOf(
              warning.message().en(),
              names(content).getOrDefault(warning.subject(), "no place of this name"));
    }
  }

  private static Map<String, String> names(ReportContent content) {
    Map<String, String> names = new HashMap<>();
    content.circle().homes().forEach(home -> names.put(home.id(), content.homeName(home)));
    content
        .circle()
        .outlets()
        .forEach(outlet -> names.put(outlet.id(), content.outletName(outlet)));
    return names;
  }

  @Test
  void howeverManyPhotosThereAreThePageStaysSmall() throws Exception {
    ReportContent plain = SampleReports.crowded(Language.ZH);
    SplittableRandom random = new SplittableRandom(1);
    List<Evidence> evidence = new ArrayList<>();
    for (Outlet outlet : plain.circle().outlets().subList(0, 40)) {
      BufferedImage noise = DrawnShop.draw(outlet.name(), 640, 480, 0);
      for (int i = 0; i < 30_000; i++) {
        noise.setRGB(random.nextInt(640), random.nextInt(480), random.nextInt(0x1000000));
      }
      Photo photo = Photo.read(DrawnShop.jpeg(noise));
      evidence.add(
          new Evidence(outlet.id(), "a.jpg", Optional.of(photo), Optional.empty(), "", ""));
    }
    assertThat(evidence.stream().mapToLong(one -> one.photo().orElseThrow().size()).sum())
        .isGreaterThan(2_000_000);
    String page = page(ReportContentBuilder.like(plain).evidence(evidence).build());
    assertThat(page.length()).isLessThan(3_000_000);
    assertThat(page.split("data:image/jpeg", -1)).hasSize(40 + 1);
  }

  @Test
  void outletsThatCountAndHaveNoPhotoAreListed() throws IOException {
    ReportContent content = SampleReports.ordinary(Language.ZH);
    String words = words(page(content));
    assertThat(words).contains("缺照片的网点", "有检查记录，没有照片", "仅有来源说明：实地踏勘");
    assertThat(words(page(ReportContentBuilder.like(content).evidence(List.of()).build())))
        .doesNotContain("现场检查记录");
  }

  @Test
  void aCircleWithoutOutletsHasAReportThatSaysSo() throws IOException {
    String words = words(page(SampleReports.withoutOutlets(Language.ZH)));
    assertThat(words).contains("0 家网点", "圈内目前一家也没有", "走不到");
  }

  @Test
  void whatThePageQuotesCannotBecomeMarkup() throws IOException {
    ReportContent plain = SampleReports.ordinary(Language.EN);
    ReportContent content =
        ReportContentBuilder.like(plain).softwareVersion("<script>alert(1)</script>").build();
    assertThat(page(content)).doesNotContain("<script>alert").contains("&lt;script&gt;alert");
  }

  @Test
  void whoseDataItIsStandsUnderThePicturesAndInTheMethod() throws IOException {
    ReportContent plain = SampleReports.ordinary(Language.EN);
    String owner = "© OpenStreetMap contributors, ODbL 1.0";
    ReportContent content = ReportContentBuilder.like(plain).dataSource(owner).build();
    assertThat(words(page(content)))
        .contains("(" + owner + ")", "Homes, outlets and ways: " + owner);
  }

  @Test
  void noIdStandsTwiceOnThePage() throws IOException {
    String page = page(SampleReports.ordinary(Language.EN));
    var ids = Pattern.compile("\\sid=\"([^\"]+)\"").matcher(page).results().map(r -> r.group(1));
    assertThat(ids.toList()).doesNotHaveDuplicates();
  }
}

package org.lifecircle.kit.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.kit.cli.CommandRun;
import org.lifecircle.kit.crs.CoordinateSystem;
import org.lifecircle.kit.folder.CircleFolder;
import org.lifecircle.model.AgeCounts;
import org.lifecircle.model.Answer;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Language;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Warning;
import org.lifecircle.reports.CircleData;
import org.lifecircle.reports.evidence.Evidence;
import org.lifecircle.simulation.network.ways.Way;

class CircleWorkbookTest {

  @TempDir Path temporary;

  private CircleData read(Filled filled) {
    return CircleWorkbook.read(filled.save(temporary.resolve("圈.xlsx")), Filled.VOCABULARY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hongmiao-beili", "shangliu-jiayuan"})
  void anExampleFilledIntoTheTemplateIsTheSameCircleAsItsFolder(String name) throws IOException {
    Path example = Filled.CIRCLES.resolve(name);
    CircleData folder = CircleFolder.read(example, Filled.VOCABULARY);
    try (Filled filled = Filled.example(temporary, folder, example.resolve("ways.geojson"))) {
      CircleData workbook = read(filled);

      assertThat(workbook.circle()).isEqualTo(folder.circle());
      assertThat(workbook.map()).isEqualTo(folder.map());
      assertThat(workbook.warnings()).isEqualTo(folder.warnings());
      assertThat(workbook.evidence()).isEqualTo(folder.evidence());
      assertThat(workbook.inputs().keySet()).startsWith("圈.xlsx").contains("ways.geojson");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"hongmiao-beili", "shangliu-jiayuan"})
  void anExampleFilledIntoTheTemplateGetsTheSameScorecardAsItsFolder(String name)
      throws IOException {
    Path example = Filled.CIRCLES.resolve(name);
    CircleData folder = CircleFolder.read(example, Filled.VOCABULARY);
    try (Filled filled = Filled.example(temporary, folder, example.resolve("ways.geojson"))) {
      Path workbook = filled.save(temporary.resolve("圈.xlsx"));

      assertThat(scorecard(workbook, "of-workbook"))
          .contains("\"formats\"")
          .isEqualTo(scorecard(example, "of-folder"));
    }
  }

  /** The scorecard that the command line writes, as text. */
  private String scorecard(Path circle, String out) throws IOException {
    Path report = temporary.resolve(out);
    CommandRun run = CommandRun.evaluateTables(circle, "--out", report);
    assertThat(run.status()).as(run.out() + run.err()).isZero();
    return Files.readString(report.resolve("scorecard.json"));
  }

  @Test
  void everythingThatWasFilledIsInTheCircle() throws IOException {
    try (Filled filled = Filled.small(temporary)) {
      filled.put("服务评价", "B2", "91.5%");
      CircleData workbook = read(filled);

      CircleData content = workbook;
      assertThat(content.circle().name()).isEqualTo("测试里");
      assertThat(content.circle().evaluationDate()).isEqualTo(LocalDate.of(2026, 11, 22));
      assertThat(content.circle().center()).isEqualTo(new Coordinate(116.4835, 39.9165));
      assertThat(content.circle().survey().values().values())
          .extracting(Object::toString)
          .containsExactly("0.915");
      assertThat(content.circle().homes())
          .extracting(Home::id, Home::residents, Home::agesEstimated)
          .containsExactly(
              tuple("H1", new AgeCounts(20, 90, 40), false),
              tuple("H2", new AgeCounts(18, 63, 19), true));
      Outlet shop = content.circle().outlets().get(0);
      assertThat(shop.formatIds()).containsExactly("convenience-store");
      assertThat(shop.hours().orElseThrow().text()).isEqualTo("Mo-Su 07:00-23:00");
      assertThat(shop.hours().orElseThrow().isOpen(DayOfWeek.SUNDAY, 22 * 60)).isTrue();
      assertThat(shop.chain()).isEqualTo(Answer.YES);
      assertThat(content.circle().outlets().get(1).formatIds())
          .containsExactly("repair-service", "laundry");
      assertThat(content.map().ways())
          .containsExactly(
              new Way(
                  "北路",
                  List.of(new Coordinate(116.483, 39.9164), new Coordinate(116.485, 39.9164)),
                  Map.of("highway", "residential")));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theEmptyTemplateSaysWhatIsMissing(Language language) throws IOException {
    try (Filled filled = Filled.template(temporary, language)) {
      Path file = filled.save(temporary.resolve("empty.xlsx"));
      InvalidInputException told =
          catchThrowableOfType(
              InvalidInputException.class, () -> CircleWorkbook.read(file, Filled.VOCABULARY));

      String basics = SheetLayout.BASICS.label().in(language);
      assertThat(told.problems())
          .extracting(Problem::field)
          .containsExactly(
              basics + "!B2",
              basics + "!B3",
              basics + "!B4",
              basics + "!B5",
              basics + "!B6",
              SheetLayout.HOMES.label().in(language));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theTemplateHasListsChecksHelpAndAnExample(Language language) throws IOException {
    try (Filled filled = Filled.template(temporary, language)) {
      for (SheetLayout layout : SheetLayout.values()) {
        XSSFSheet sheet = filled.sheet(layout.label().in(language));
        assertThat(sheet.getDataValidations())
            .as(layout.name())
            .hasSize(layout.fields(Filled.VOCABULARY.figures()).size())
            .allMatch(DataValidation::getShowPromptBox)
            .allSatisfy(check -> assertThat(check.getPromptBoxText()).isNotBlank());
      }
      for (int i = 0; i < filled.book.getNumberOfSheets(); i++) {
        XSSFSheet printed = filled.book.getSheetAt(i);
        if (!filled.book.isSheetHidden(i)) {
          assertThat(printed.getFitToPage()).as(printed.getSheetName()).isTrue();
          assertThat(printed.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
        }
      }
      XSSFSheet options = filled.sheet(language == Language.ZH ? "选项" : "Options");
      assertThat(filled.book.isSheetHidden(filled.book.getSheetIndex(options))).isTrue();
      assertThat(options.getRow(25).getCell(0).getStringCellValue())
          .isEqualTo(Filled.FORMATS.get("pet-service").label().in(language));
      XSSFSheet example = filled.sheet(language == Language.ZH ? "填写示例" : "Example");
      assertThat(example.getLastRowNum()).isGreaterThan(20);
    }
  }

  @Test
  void theFormAsksBeforeItTakesWhatItDoesNotExpectAndRefusesOnlyUnknownKindsOfWay()
      throws IOException {
    try (Filled filled = Filled.template(temporary, Language.ZH)) {
      for (SheetLayout layout : SheetLayout.values()) {
        for (DataValidation check : filled.sheet(layout.label().zh()).getDataValidations()) {
          boolean wayKind =
              layout == SheetLayout.WAYS
                  && check.getRegions().getCellRangeAddress(0).getFirstColumn() == 1;
          assertThat(check.getShowErrorBox() && check.getErrorStyle() == 0)
              .as(layout.name())
              .isEqualTo(wayKind);
        }
      }
    }
  }

  @Test
  void everyCoordinateSystemOfTheListIsUnderstood() throws IOException {
    try (Filled filled = Filled.template(temporary, Language.ZH)) {
      assertThat(
              filled.sheet("基本信息").getDataValidations().stream()
                  .filter(check -> check.getRegions().getCellRangeAddress(0).getFirstRow() == 7)
                  .flatMap(
                      check -> Stream.of(check.getValidationConstraint().getExplicitListValues())))
          .hasSize(4)
          .allSatisfy(words -> assertThat(CoordinateSystem.ofWords(words)).isPresent());
    }
  }

  @Test
  void allWordsOfTheTemplateAreInBothLanguages() {
    for (SheetLayout layout : SheetLayout.values()) {
      for (SheetLayout.Field field : layout.fields(Filled.VOCABULARY.figures())) {
        assertThat(layout.label(field.id(), Filled.VOCABULARY.figures()).zh())
            .containsPattern("\\p{IsHan}|\\d");
        assertThat(layout.help(field.id(), Filled.VOCABULARY.figures()).en()).isNotBlank();
        assertThat(layout.help(field.id(), Filled.VOCABULARY.figures()).zh()).isNotBlank();
      }
    }
  }

  @Test
  void ordinaryLifeIsUnderstood() throws IOException {
    try (Filled filled = Filled.small(temporary)) {
      // Full-width digits, thousands, signs for yes, loose dates, trailing blanks, numbers as ids.
      filled.put("居民楼", "E2", "６０");
      filled.put("居民楼", "F2", "1,150");
      filled.put("居民楼", "A2", 1);
      filled.put("居民楼", "B2", "　1号楼\u00A0");
      filled.put("网点", "K2", "√");
      filled.put("网点", "K3", Boolean.FALSE);
      filled.put("网点", "C3", "维修点、洗染店；药店");
      filled.put("网点", "D3", null);
      filled.put("网点", "I3", "周一至周五 ０８：００～２０：００；周六 9:00-12:00");
      filled.put("基本信息", "B4", "2026年11月2日");
      filled.put("居民楼", "B40", "   ");
      CircleData workbook = read(filled);

      Home home = workbook.circle().homes().get(0);
      assertThat(home.id()).isEqualTo("1");
      assertThat(home.name()).isEqualTo("1号楼");
      assertThat(home.households()).isEqualTo(60);
      assertThat(home.residents().total()).isEqualTo(1150);
      List<Outlet> outlets = workbook.circle().outlets();
      assertThat(outlets).extracting(Outlet::chain).containsExactly(Answer.YES, Answer.NO);
      assertThat(outlets.get(1).formatIds())
          .containsExactly("repair-service", "laundry", "pharmacy");
      assertThat(outlets.get(1).hours().orElseThrow().text())
          .isEqualTo("Mo-Fr 08:00-20:00; Sa 09:00-12:00");
      assertThat(workbook.circle().evaluationDate()).isEqualTo(LocalDate.of(2026, 11, 2));
    }
  }

  @Test
  void aTitleAboveTheTableAndAMergedHeaderAreOrdinaryLife() throws IOException {
    try (Filled filled = Filled.small(temporary)) {
      XSSFSheet homes = filled.sheet("居民楼");
      homes.shiftRows(0, 10, 2);
      filled.put("居民楼", "A1", "红庙北里居民楼统计表");
      homes.addMergedRegion(CellRangeAddress.valueOf("A1:I1"));
      // Row 2 carries a group title over the coordinates, row 3 the columns.
      filled.put("居民楼", "C2", "位置");
      homes.addMergedRegion(CellRangeAddress.valueOf("C2:D2"));

      assertThat(read(filled).circle().homes()).hasSize(2);
    }
  }

  @Test
  void aHeaderMergedDownwardsIsOrdinaryLife() throws IOException {
    try (Filled filled = Filled.small(temporary)) {
      XSSFSheet homes = filled.sheet("居民楼");
      homes.shiftRows(1, 10, 1);
      // Name and numbers are merged over two rows; longitude and latitude stand in the second.
      filled.put("居民楼", "C1", "位置");
      filled.put("居民楼", "D1", null);
      filled.put("居民楼", "C2", "经度");
      filled.put("居民楼", "D2", "纬度");

      assertThat(read(filled).circle().homes()).extracting(Home::id).containsExactly("H1", "H2");
    }
  }

  @Test
  void rowsWithoutIdAreCalledByTheirRow() throws IOException {
    try (Filled filled = Filled.small(temporary)) {
      filled.put("居民楼", "A3", null);
      filled.put("网点", "A2", null);
      CircleData workbook = read(filled);

      assertThat(workbook.circle().homes()).extracting(Home::id).containsExactly("H1", "row3");
      assertThat(workbook.circle().outlets()).extracting(Outlet::id).containsExactly("row2", "S2");
    }
  }

  @Test
  void evidenceIsKeptWithItsOutlet() throws IOException {
    try (Filled filled = Filled.small(temporary)) {
      Path photos = Files.createDirectories(temporary.resolve("照片"));
      ImageIO.write(
          new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB),
          "jpeg",
          photos.resolve("店.jpg").toFile());
      filled.row("证据", 2, "好邻居", "照片\\店.jpg", LocalDate.of(2026, 11, 20), "张三", "营业中");
      filled.row("证据", 3, "S2", "照片/点.jpg", "2026/11/21", null, null);
      CircleData workbook = read(filled);

      assertThat(workbook.evidence())
          .extracting(Evidence::outletId, Evidence::date, Evidence::inspector, Evidence::note)
          .containsExactly(
              tuple("S1", Optional.of(LocalDate.of(2026, 11, 20)), "张三", "营业中"),
              tuple("S2", Optional.of(LocalDate.of(2026, 11, 21)), "", ""));
      assertThat(workbook.evidence().get(0).photo().orElseThrow().width()).isEqualTo(640);
      assertThat(workbook.evidence().get(1).photo()).isEmpty();
      assertThat(workbook.inputs().keySet()).containsExactly("圈.xlsx", "照片/店.jpg");
      assertThat(workbook.warnings())
          .filteredOn(warning -> warning.code().equals("photo-missing"))
          .extracting(Warning::subject, warning -> warning.message().zh())
          .containsExactly(tuple("S2", "没有找到照片“照片/点.jpg”。是不是“店.jpg”？"));
    }
  }

  @Test
  void aColumnOfTheirOwnIsToldAndNotRead() throws IOException {
    try (Filled filled = Filled.small(temporary)) {
      filled.put("居民楼", "J1", "楼长电话");
      filled.put("居民楼", "J2", "13800000000");

      assertThat(read(filled).warnings())
          .filteredOn(warning -> warning.code().equals("column-not-read"))
          .extracting(warning -> warning.message().zh())
          .containsExactly("“居民楼”表的“楼长电话”列不是模板中的列，没有读取。");
    }
  }

  @Test
  void aFormulaCountsByItsSavedResultAndIsNeverComputed() throws IOException {
    try (Filled filled = Filled.small(temporary)) {
      XSSFCell cell = (XSSFCell) filled.put("居民楼", "F2", 0);
      cell.setCellFormula("100+50");
      cell.setCellValue(777);

      assertThat(read(filled).circle().homes().get(0).residents().total()).isEqualTo(777);
    }
  }

  @Test
  void aMarkedCopyHasTheWrongCellsInColorWithWhatToWrite() throws IOException {
    try (Filled filled = Filled.small(temporary)) {
      filled.put("居民楼", "F2", "一百五");
      filled.put("网点", "C2", "综合超巿");
      Path file = filled.save(temporary.resolve("圈.xlsx"));
      byte[] before = Files.readAllBytes(file);
      InvalidInputException told =
          catchThrowableOfType(
              InvalidInputException.class, () -> CircleWorkbook.read(file, Filled.VOCABULARY));
      Path copy = temporary.resolve("圈-标注.xlsx");

      CircleWorkbook.mark(file, told, copy, Language.ZH);

      assertThat(Files.readAllBytes(file)).isEqualTo(before);
      try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(copy))) {
        XSSFCell cell = book.getSheet("居民楼").getRow(1).getCell(5);
        assertThat(cell.getStringCellValue()).isEqualTo("一百五");
        assertThat(cell.getCellComment().getString().getString()).contains("这不是数字。只写数字，小数用点号。");
        assertThat(
                book.getSheet("网点").getRow(1).getCell(2).getCellComment().getString().getString())
            .contains("没有这个业态。是不是“综合超市”？");
        assertThat(book.getSheetAt(0).getSheetName()).isEqualTo("问题");
        assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(3);
        assertThat(book.getSheet("居民楼").getRow(1).getCell(4).getCellComment()).isNull();
      }
      // What was mended in the copy reads well; the list of problems does not disturb.
      try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(copy))) {
        book.getSheet("居民楼").getRow(1).getCell(5).setCellValue(150);
        book.getSheet("网点").getRow(1).getCell(2).setCellValue("便利店");
        Path mended = temporary.resolve("mended.xlsx");
        try (var out = Files.newOutputStream(mended)) {
          book.write(out);
        }
        assertThat(CircleWorkbook.read(mended, Filled.VOCABULARY).circle().residents())
            .isEqualTo(250);
      }
    }
  }
}

package org.lifecircle.kit.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Language;
import org.lifecircle.model.Problem;
import org.lifecircle.tables.WorkbookFile;

/**
 * What an evaluator is told of a workbook that cannot be used. The build runs this with a heap of
 * 512 MB, and so nothing that is handed in takes more.
 */
@Tag("small-heap")
class SpoiledWorkbookTest {

  @TempDir Path temporary;

  private List<Problem> problems(Path file) {
    InvalidInputException told =
        catchThrowableOfType(
            InvalidInputException.class, () -> CircleWorkbook.read(file, Filled.VOCABULARY));
    assertThat(told).as("reading must fail").isNotNull();
    assertThat(told.problems())
        .allSatisfy(problem -> assertThat(problem.message().zh()).containsPattern("\\p{IsHan}"));
    return told.problems();
  }

  private static Arguments spoiled(String name, Consumer<Filled> spoil, String... told) {
    return Arguments.of(name, spoil, List.of(told));
  }

  private static Arguments cell(String sheet, String cell, Object value, String told) {
    String name = sheet + "!" + cell + " = " + value;
    return spoiled(name, filled -> filled.put(sheet, cell, value), told);
  }

  private static final String NUMBER =
      "This is not a number. Write digits only, with a point before decimals.";

  static Stream<Arguments> spoiled() {
    return Stream.of(
        cell("基本信息", "B2", null, "基本信息!B2: Write \"Name of the circle\" here."),
        cell("基本信息", "B3", "   ", "基本信息!B3: Write \"City\" here."),
        cell(
            "基本信息",
            "B4",
            "去年冬天",
            "基本信息!B4 \"去年冬天\": This is not a date. Write year-month-day, for example 2026-11-22."),
        cell(
            "基本信息",
            "B4",
            "2026-02-30",
            "基本信息!B4 \"2026-02-30\": There is no such day. Write year-month-day, for example"
                + " 2026-11-22."),
        cell("基本信息", "B5", "学院路口", "基本信息!B5 \"学院路口\": " + NUMBER),
        spoiled(
            "the center swapped",
            filled -> {
              filled.put("基本信息", "B5", 39.9165);
              filled.put("基本信息", "B6", 116.4835);
            },
            "基本信息!B5 \"39.9165,116.4835\": Longitude and latitude are swapped. Maybe lon 116.4835"
                + " and lat 39.9165."),
        cell(
            "基本信息",
            "B5",
            117.4835,
            "基本信息!B5 \"117.4835,39.9165\": All 2 homes lie far from here, the nearest 85 km away."
                + " Maybe the center is wrong."),
        spoiled(
            "a line of the basics deleted",
            filled -> filled.sheet("基本信息").removeRow(filled.sheet("基本信息").getRow(2)),
            "基本信息: The line \"City\" is missing."),
        cell(
            "基本信息",
            "B7",
            "../secret.geojson",
            "基本信息!B7 \"../secret.geojson\": Write the name of a file that lies beside this"
                + " workbook."),
        cell(
            "基本信息",
            "B7",
            "/etc/passwd",
            "基本信息!B7 \"/etc/passwd\": Write the name of a file that lies beside this workbook."),
        cell(
            "基本信息",
            "B7",
            "none.geojson",
            "基本信息!B7 \"none.geojson\": No such file lies beside this workbook."),
        cell(
            "基本信息",
            "B7",
            "ways.shp",
            "基本信息!B7 \"ways.shp\": The ways file must be .geojson, .gpkg, or shapefiles in a"
                + " .zip."),
        cell("服务评价", "B2", 91.5, "服务评价!B2 \"91.5\": A share lies within 0 and 1. Maybe 0.915."),
        cell("服务评价", "B2", "很满意", "服务评价!B2 \"很满意\": " + NUMBER),
        cell("服务评价", "B3", -5, "服务评价!B3 \"-5\": This number must lie within 0 and 10000000."),
        cell("居民楼", "C2", "南门", "居民楼!C2 \"南门\": " + NUMBER),
        cell("居民楼", "C2", null, "居民楼!C2: This cell must not be blank."),
        spoiled(
            "a home swapped",
            filled -> filled.row("居民楼", 2, "H1", "1号楼", 39.9165, 116.4835),
            "居民楼!C2 \"39.9165,116.4835\": Longitude and latitude are swapped. Maybe lon 116.4835"
                + " and lat 39.9165."),
        cell(
            "居民楼",
            "D2",
            38.9165,
            "居民楼!C2 \"116.4835,38.9165\": This lies 111 km from the center of the circle; at most"
                + " 20 km can be right. Maybe a digit is wrong."),
        cell("居民楼", "E2", -3, "居民楼!E2 \"-3\": This number must lie within 0 and 100000."),
        cell("居民楼", "E2", 60.5, "居民楼!E2 \"60.5\": This must be a whole number."),
        cell("居民楼", "F2", "很多", "居民楼!F2 \"很多\": " + NUMBER),
        cell("居民楼", "F2", 1e300, "居民楼!F2 \"1E+300\": This number must lie within 0 and 100000."),
        cell("居民楼", "G2", null, "居民楼!G2: Write both Aged 0-14 and Aged 60+, or leave both blank."),
        cell(
            "居民楼",
            "G2",
            140,
            "居民楼!F2 \"150\": Aged 0-14 and Aged 60+ are 180 together, more than Residents."),
        cell(
            "居民楼",
            "I2",
            "也许",
            "居民楼!I2 \"也许\": Write yes or no, or leave this blank when it is not known."),
        cell("居民楼", "A3", "H1", "居民楼!A3 \"H1\": This id stands twice; the first one is in line 2."),
        cell("居民楼", "F1", "居民数量", "居民楼!F1 \"居民数量\": There is no such column. Maybe \"Residents\"."),
        cell("居民楼", "F1", "人口", "居民楼!A1: Residents: This column is missing from the header."),
        cell("居民楼", "J1", "经度", "居民楼!J1 \"经度\": This column stands twice."),
        spoiled(
            "no header at all",
            filled -> filled.sheet("居民楼").removeRow(filled.sheet("居民楼").getRow(0)),
            "居民楼: No header was found. It must name: Name, Longitude, Latitude, Households,"
                + " Residents"),
        spoiled(
            "no homes",
            filled -> {
              filled.sheet("居民楼").removeRow(filled.sheet("居民楼").getRow(1));
              filled.sheet("居民楼").removeRow(filled.sheet("居民楼").getRow(2));
            },
            "居民楼: There is no home. A circle has at least one."),
        spoiled(
            "nobody lives here",
            filled -> {
              filled.row("居民楼", 2, "H1", "1号楼", 116.4835, 39.9165, 60, 0, 0, 0);
              filled.put("居民楼", "F3", 0);
            },
            "居民楼: Nobody lives here: the residents of all homes are 0."),
        cell(
            "网点",
            "C2",
            "综合超巿",
            "网点!C2 \"综合超巿\": There is no such business format. Maybe" + " \"supermarket\"."),
        cell(
            "网点",
            "D3",
            "综合超巿",
            "网点!D3 \"综合超巿\": There is no such business format. Maybe \"supermarket\"."),
        cell("网点", "C2", null, "网点!C2: This cell must not be blank."),
        cell(
            "网点",
            "D2",
            "便利店",
            "网点!C2 \"便利店;便利店\": The business format \"convenience store\" stands" + " twice here."),
        cell("网点", "J2", "不大", "网点!J2 \"不大\": " + NUMBER),
        cell("网点", "J2", 0, "网点!J2 \"0\": This number must lie within 1 and 1000000."),
        cell(
            "网点",
            "K2",
            "7-11",
            "网点!K2 \"7-11\": Write yes or no, or leave this blank when it is not known."),
        cell("网点", "L2", 0.5, "网点!L2 \"0.5\": This number must lie within 1 and 100000."),
        spoiled(
            "an error in a cell",
            filled -> ((XSSFCell) filled.put("居民楼", "F2", 0)).setCellErrorValue(FormulaError.REF),
            "居民楼!F2 \"#REF!\": This cell shows an error. Write the value itself."),
        spoiled(
            "a formula without result",
            filled -> {
              Cell cell = filled.put("居民楼", "F2", null);
              cell.setCellFormula("SUM(E2:E3)");
            },
            "居民楼!F2: This formula has no saved result. Write the value itself."),
        cell("道路", "A2", null, "道路!A2: The first row must name its way."),
        cell(
            "道路",
            "B2",
            "高速公路",
            "道路!B2 \"高速公路\": There is no such kind. Choose one of: footway, compound lane, street,"
                + " crossing, crossing with signals, footbridge, underpass, steps, closed"),
        spoiled(
            "two ways of one point",
            filled -> filled.put("道路", "A3", "南路"),
            "道路!A2 \"北路\": This way has 1 points; it needs at least two.",
            "道路!A3 \"南路\": This way has 1 points; it needs at least two."),
        cell("道路", "D2", "北纬", "道路!D2 \"北纬\": " + NUMBER),
        spoiled(
            "evidence of nothing",
            filled -> filled.row("证据", 2, "S9", "照片.jpg"),
            "证据!A2 \"S9\": There is no such outlet. Maybe \"S1\"."),
        spoiled(
            "evidence by an ambiguous name",
            filled -> {
              filled.put("网点", "B3", "好邻居");
              filled.row("证据", 2, "好邻居", null);
            },
            "证据!A2 \"好邻居\": Several outlets have this name, with the ids S1, S2. Write the id of"
                + " one."),
        spoiled(
            "a photo from elsewhere",
            filled -> filled.row("证据", 2, "S1", "../../photo.jpg"),
            "证据!B2 \"../../photo.jpg\": A photo lies in the same folder or below it; write its path"
                + " from there, for example photos/market.jpg."),
        spoiled(
            "a photo that is none",
            filled -> filled.row("证据", 2, "S1", "template.xlsx"),
            "证据!B2 \"template.xlsx\": This is no JPEG or PNG photo. Save it as .jpg."),
        spoiled(
            "a sheet renamed",
            filled -> filled.book.setSheetName(filled.book.getSheetIndex("居民楼"), "居民楼1"),
            "居民楼: This sheet is missing. Maybe \"居民楼1\" should have this name."),
        spoiled(
            "a sheet deleted",
            filled -> filled.book.removeSheetAt(filled.book.getSheetIndex("网点")),
            "网点: This sheet is missing."),
        spoiled(
            "a sheet twice",
            filled -> filled.book.createSheet("Homes"),
            "Homes: This sheet stands twice; the other one is \"居民楼\"."));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("spoiled")
  void everySpoiledWorkbookSaysWhichCellAndWhatToWrite(
      String name, Consumer<Filled> spoil, List<String> told) throws IOException {
    try (Filled filled = Filled.small(temporary)) {
      spoil.accept(filled);
      List<Problem> problems = problems(filled.save(temporary.resolve("圈.xlsx")));

      assertThat(problems)
          .extracting(problem -> problem.describe(Language.EN))
          .containsExactlyInAnyOrderElementsOf(told.stream().map(one -> "圈.xlsx: " + one).toList());
    }
  }

  private void assertTold(Path file, String... told) {
    assertThat(problems(file))
        .extracting(problem -> problem.describe(Language.EN))
        .containsExactly(told);
  }

  @Test
  void whatIsNoWorkbookAtAll() throws IOException {
    Path file = temporary.resolve("圈.xlsx");
    assertTold(file, "圈.xlsx: There is no such file.");
    Files.createDirectory(file);
    assertTold(file, "圈.xlsx: This is a folder. Name an .xlsx file.");
    Files.delete(file);
    Files.write(file, new byte[0]);
    assertTold(
        file, "圈.xlsx: This is no .xlsx file. Save it as .xlsx in Excel, WPS or LibreOffice.");
    Files.writeString(file, "编号,名称\n1,一号楼\n");
    assertTold(
        file, "圈.xlsx: This is no .xlsx file. Save it as .xlsx in Excel, WPS or LibreOffice.");
    Files.write(file, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
    assertTold(
        file,
        "圈.xlsx: This is an old .xls file, or it has a password. Save it as .xlsx without"
            + " password.");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("hello.txt"));
      zip.write('x');
    }
    assertTold(
        file, "圈.xlsx: This is no .xlsx file. Save it as .xlsx in Excel, WPS or LibreOffice.");
  }

  /** Writes a good workbook again with its parts changed. */
  private Path rewritten(BiFunction<String, byte[], byte[]> change) throws IOException {
    Path good = temporary.resolve("good.xlsx");
    try (Filled filled = Filled.small(temporary)) {
      filled.save(good);
    }
    Path file = temporary.resolve("圈.xlsx");
    try (ZipFile zip = new ZipFile(good.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        try (InputStream in = zip.getInputStream(entry)) {
          out.putNextEntry(new ZipEntry(entry.getName()));
          out.write(change.apply(entry.getName(), in.readAllBytes()));
        }
      }
    }
    return file;
  }

  private static byte[] replaced(byte[] part, String from, String to) {
    String text = new String(part, StandardCharsets.UTF_8);
    assertThat(text).contains(from);
    return text.replace(from, to).getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void anExternalEntityIsRefusedAndNeverRead() throws IOException {
    Path secret = temporary.resolve("secret.txt");
    Files.writeString(secret, "TOP-SECRET");
    Path file =
        rewritten(
            (name, part) ->
                name.equals("xl/worksheets/sheet3.xml")
                    ? replaced(
                        part,
                        "<worksheet",
                        "<!DOCTYPE w [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><worksheet")
                    : part);

    assertThat(problems(file))
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.describe(Language.EN))
                    .isEqualTo(
                        "圈.xlsx: This file carries a DOCTYPE, which is not allowed. Open it in"
                            + " Excel, WPS or LibreOffice and save it again."));
  }

  @Test
  void anEntityBombInTheTextsIsRefused() throws IOException {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE s [<!ENTITY a0 \"lol\">");
    for (int i = 1; i < 30; i++) {
      bomb.append("<!ENTITY a").append(i).append(" \"");
      bomb.append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
    }
    bomb.append("]>");
    Path file =
        rewritten(
            (name, part) ->
                name.equals("xl/sharedStrings.xml")
                    ? replaced(
                        replaced(part, "<sst", bomb + "<sst"),
                        "</sst>",
                        "<si><t>&a29;</t></si></sst>")
                    : part);

    assertThat(problems(file)).hasSize(1);
  }

  @Test
  void aZipBombIsRefusedBeforeItIsRead() throws IOException {
    Path file = temporary.resolve("圈.xlsx");
    byte[] nothing = new byte[1024 * 1024];
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      for (int i = 0; i < 100; i++) {
        zip.write(nothing);
      }
    }
    assertTold(
        file,
        "圈.xlsx: This file unpacks to far more than a workbook needs and was not read. Copy the"
            + " data into a new template.");
  }

  @Test
  void moreCellsThanAnyCircleHasAreRefused() throws IOException {
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    byte[] cell = "<c><v>1</v></c>".getBytes(StandardCharsets.UTF_8);
    rows.writeBytes("<sheetData><row r=\"1\">".getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i <= WorkbookFile.MOST_CELLS; i++) {
      if (i % 1000 == 999) {
        rows.writeBytes("</row><row>".getBytes(StandardCharsets.UTF_8));
      }
      rows.writeBytes(cell);
    }
    rows.writeBytes("</row></sheetData>".getBytes(StandardCharsets.UTF_8));
    Path file =
        rewritten(
            (name, part) ->
                name.equals("xl/worksheets/sheet3.xml")
                    ? new String(part, StandardCharsets.UTF_8)
                        .replaceAll(
                            "(?s)<sheetData>.*</sheetData>", rows.toString(StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8)
                    : part);

    assertTold(
        file,
        "圈.xlsx: There are more than 400000 filled cells. Delete the rows and columns that are not"
            + " needed.");
  }

  @Test
  void noDamagedWorkbookCrashesTheReader() throws IOException {
    Path good = temporary.resolve("good.xlsx");
    try (Filled filled = Filled.small(temporary)) {
      filled.save(good);
    }
    byte[] content = Files.readAllBytes(good);
    Path file = temporary.resolve("圈.xlsx");
    for (long seed = 0; seed < 150; seed++) {
      Random random = new Random(new SplittableRandom(seed).nextLong());
      byte[] damaged =
          random.nextInt(4) == 0
              ? Arrays.copyOf(content, random.nextInt(content.length))
              : content.clone();
      for (int i = 1 + random.nextInt(6); i > 0 && damaged.length > 0; i--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      Files.write(file, damaged);
      readsOrRefuses(file, "damaged, seed " + seed);
    }
  }

  @Test
  void noDamagedSheetCrashesTheReader() throws IOException {
    List<String> pieces =
        List.of(
            "<",
            ">",
            "\"",
            "r=\"XFE9999999\"",
            "r=\"-1\"",
            "t=\"s\"",
            "t=\"zz\"",
            "<v>NaN</v>",
            "<v>1e999</v>",
            "<v>-</v>",
            "<f>1/0</f>",
            "</c>",
            "<c>",
            "<row r=\"x\">",
            "&amp;",
            "&x;",
            "9999999999",
            "s=\"99999\"",
            "</sheetData>",
            "<is><t>x</t></is>",
            "\u0000",
            "-1");
    for (long seed = 0; seed < 40; seed++) {
      Random random = new Random(new SplittableRandom(seed).nextLong());
      String target =
          List.of(
                  "xl/worksheets/sheet2.xml",
                  "xl/worksheets/sheet3.xml",
                  "xl/worksheets/sheet4.xml",
                  "xl/sharedStrings.xml",
                  "xl/workbook.xml",
                  "[Content_Types].xml",
                  "xl/_rels/workbook.xml.rels")
              .get(random.nextInt(7));
      Path file =
          rewritten(
              (name, part) -> {
                if (!name.equals(target)) {
                  return part;
                }
                StringBuilder text = new StringBuilder(new String(part, StandardCharsets.UTF_8));
                for (int i = 1 + random.nextInt(3); i > 0; i--) {
                  int at = random.nextInt(text.length());
                  text.replace(
                      at,
                      Math.min(text.length(), at + random.nextInt(4)),
                      pieces.get(random.nextInt(pieces.size())));
                }
                return text.toString().getBytes(StandardCharsets.UTF_8);
              });
      readsOrRefuses(file, target + ", seed " + seed);
    }
  }

  @Test
  void aWorkbookThatHasLostItsTextsIsDamagedAndNoFaultOfTheProgram() throws IOException {
    Path file =
        rewritten(
            (name, part) ->
                name.equals("[Content_Types].xml")
                    ? new String(part, StandardCharsets.UTF_8)
                        .replaceAll("<Override [^>]*sharedStrings[^>]*/>", "")
                        .getBytes(StandardCharsets.UTF_8)
                    : part);
    assertThat(problems(file)).isNotEmpty();
  }

  private static void readsOrRefuses(Path file, String what) {
    try {
      CircleWorkbook.read(file, Filled.VOCABULARY);
    } catch (InvalidInputException e) {
      assertThat(e.problems()).as(what).isNotEmpty();
    } catch (RuntimeException | Error e) {
      throw new AssertionError(what, e);
    }
  }

  @Test
  void aWorkbookTooLargeToMarkSaysSo() throws IOException {
    Path file = temporary.resolve("圈.xlsx");
    Random random = new Random(1);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
        OutputStream out = zip) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      byte[] noise = new byte[7 * 1024 * 1024];
      random.nextBytes(noise);
      out.write(noise);
    }
    InvalidInputException told = new InvalidInputException(problems(file));
    InvalidInputException marking =
        catchThrowableOfType(
            InvalidInputException.class,
            () -> CircleWorkbook.mark(file, told, temporary.resolve("copy.xlsx"), Language.ZH));
    assertThat(marking)
        .hasMessage(
            "圈.xlsx: This workbook is too large to be marked. Mend the cells that are listed.");
    assertThat(temporary.resolve("copy.xlsx")).doesNotExist();
  }
}

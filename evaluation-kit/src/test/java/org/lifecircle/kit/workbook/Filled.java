package org.lifecircle.kit.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.lifecircle.kit.folder.SearchReading;
import org.lifecircle.model.Answer;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.Home;
import org.lifecircle.model.Language;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Vocabulary;
import org.lifecircle.reports.CircleData;
import org.lifecircle.reports.evidence.Evidence;
import org.lifecircle.standards.Standards;

/** Fills the template as a person would. */
final class Filled implements AutoCloseable {

  static final FormatCatalog FORMATS = Standards.load().formats();
  static final Vocabulary VOCABULARY = new Vocabulary(FORMATS, Standards.load().allFigures());
  static final Path CIRCLES = Path.of(System.getProperty("lifecircle.root"), "examples", "circles");

  final XSSFWorkbook book;

  private Filled(XSSFWorkbook book) {
    this.book = book;
  }

  /** An empty template of the product. */
  static Filled template(Path temporary, Language language) {
    try {
      Path template = temporary.resolve("template.xlsx");
      CircleWorkbook.writeTemplate(template, language, VOCABULARY);
      try (InputStream in = Files.newInputStream(template)) {
        return new Filled(new XSSFWorkbook(in));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A small circle in which nothing is wrong. */
  static Filled small(Path temporary) {
    Filled filled = template(temporary, Language.ZH);
    filled.put("基本信息", "B2", "测试里");
    filled.put("基本信息", "B3", "北京");
    filled.put("基本信息", "B4", "2026-11-22");
    filled.put("基本信息", "B5", 116.4835);
    filled.put("基本信息", "B6", 39.9165);
    filled.row("居民楼", 2, "H1", "1号楼", 116.4835, 39.9165, 60, 150, 20, 40, "否");
    filled.row("居民楼", 3, "H2", "2号楼", 116.4845, 39.9165, 40, 100, null, null, null);
    filled.row(
        "网点",
        2,
        "S1",
        "好邻居",
        "便利店",
        null,
        null,
        null,
        116.484,
        39.9166,
        "每天 07:00-23:00",
        80,
        "是",
        60,
        null);
    filled.row(
        "网点", 3, "S2", "小修小补", "维修点", "洗染店", null, null, 116.4838, 39.9163, null, null, null, null,
        null);
    filled.row("道路", 2, "北路", "街道", 116.483, 39.9164);
    filled.row("道路", 3, null, null, 116.485, 39.9164);
    return filled;
  }

  /** An example circle, its ways in a file beside the workbook. */
  static Filled example(Path temporary, CircleData folder, Path ways) throws IOException {
    Filled filled = template(temporary, Language.ZH);
    filled.put("基本信息", "B2", folder.circle().name());
    filled.put("基本信息", "B3", folder.circle().city());
    filled.put("基本信息", "B4", folder.circle().evaluationDate());
    filled.put("基本信息", "B5", folder.circle().center().longitude());
    filled.put("基本信息", "B6", folder.circle().center().latitude());
    filled.put("基本信息", "B7", "ways.geojson");
    filled.put("基本信息", "B9", SearchReading.line(folder.circle().search()));
    Files.copy(ways, temporary.resolve("ways.geojson"));
    int line = 2;
    for (String figure : VOCABULARY.figures().keys()) {
      if (folder.circle().survey().get(figure).isPresent()) {
        filled.put("服务评价", "B" + line, folder.circle().survey().get(figure).get().doubleValue());
      }
      line++;
    }
    int number = 2;
    for (Home home : folder.circle().homes()) {
      filled.row(
          "居民楼",
          number++,
          home.id(),
          home.name(),
          home.location().longitude(),
          home.location().latitude(),
          home.households(),
          home.residents().total(),
          home.residents().children(),
          home.residents().olderAdults(),
          home.residentsEstimated() ? "是" : "否");
    }
    number = 2;
    for (Outlet outlet : folder.circle().outlets()) {
      filled.row("网点", number++, cells(outlet));
    }
    number = 2;
    for (Evidence one : folder.evidence()) {
      LocalDate date = one.date().orElse(null);
      filled.row(
          "证据", number++, one.outletId(), one.photoFile(), date, one.inspector(), one.note());
      if (one.photo().isPresent()) {
        Path photo = temporary.resolve(one.photoFile());
        Files.createDirectories(photo.getParent());
        Files.copy(ways.resolveSibling(one.photoFile()), photo);
      }
    }
    return filled;
  }

  private static Object[] cells(Outlet outlet) {
    List<String> labels =
        outlet.formatIds().stream().map(id -> FORMATS.get(id).label().zh()).toList();
    Object[] formats = new Object[4];
    for (int i = 0; i < labels.size(); i++) {
      formats[i] = labels.get(i);
    }
    return new Object[] {
      outlet.id(),
      outlet.name(),
      formats[0],
      formats[1],
      formats[2],
      formats[3],
      outlet.location().longitude(),
      outlet.location().latitude(),
      outlet.hours().map(hours -> (Object) hours.text()).orElse(null),
      outlet.areaSquareMeters().isPresent() ? outlet.areaSquareMeters().getAsInt() : null,
      outlet.chain() == Answer.UNKNOWN ? null : outlet.chain() == Answer.YES ? "是" : "否",
      outlet.capacityPerHour().isPresent() ? outlet.capacityPerHour().getAsInt() : null,
      outlet.evidence()
    };
  }

  XSSFSheet sheet(String name) {
    return book.getSheet(name);
  }

  /** Puts a value into a cell such as B2; null empties it. */
  Cell put(String sheet, String cell, Object value) {
    CellReference at = new CellReference(cell);
    return put(sheet, at.getRow(), at.getCol(), value);
  }

  /** Fills a row, numbered as a person sees it. */
  void row(String sheet, int number, Object... values) {
    for (int c = 0; c < values.length; c++) {
      put(sheet, number - 1, c, values[c]);
    }
  }

  private Cell put(String sheet, int row, int column, Object value) {
    Row line = sheet(sheet).getRow(row);
    line = line == null ? sheet(sheet).createRow(row) : line;
    Cell cell = line.getCell(column);
    cell = cell == null ? line.createCell(column) : cell;
    if (value == null) {
      cell.setBlank();
    } else if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else if (value instanceof LocalDate date) {
      cell.setCellValue(date);
    } else if (value instanceof Boolean yes) {
      cell.setCellValue(yes);
    } else {
      cell.setCellValue((String) value);
    }
    return cell;
  }

  Path save(Path file) {
    try (OutputStream out = Files.newOutputStream(file)) {
      book.write(out);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    book.close();
  }
}

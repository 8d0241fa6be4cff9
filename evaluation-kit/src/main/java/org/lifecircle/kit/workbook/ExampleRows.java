package org.lifecircle.kit.workbook;

import java.util.Arrays;
import java.util.List;
import org.lifecircle.kit.checklist.CheckResult;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.Text;

/** What the example sheet shows. */
final class ExampleRows {

  private ExampleRows() {}

  /** The values of a sheet of single facts, in the order of its fields. */
  static List<String> facts(SheetLayout layout) {
    return layout == SheetLayout.BASICS
        ? List.of("红庙北里", "北京", "2026-11-22", "116.4835", "39.9165")
        : List.of("91%", "900");
  }

  /** The rows of a table, in the order of its fields. */
  static List<List<Text>> rows(SheetLayout layout, FormatCatalog formats) {
    Text yes = SheetLayout.PHRASES.text("yes");
    Text no = SheetLayout.PHRASES.text("no");
    return switch (layout) {
      case HOMES ->
          List.of(
              row("H01", "1号楼", "116.481626", "39.915581", "60", "131", "14", "38", no),
              row("H02", "2号楼", "116.482328", "39.915581", "54", "124", "", "", no));
      case OUTLETS ->
          List.of(
              row(
                  "S01",
                  "物美超市",
                  label(formats, "supermarket"),
                  "",
                  "",
                  "",
                  "116.486542",
                  "39.918679",
                  "每天 08:00-22:00",
                  "2600",
                  yes,
                  "",
                  "2026-11-20 走访"),
              row(
                  "S02",
                  "小修小补便民点",
                  label(formats, "repair-service"),
                  label(formats, "laundry"),
                  "",
                  "",
                  "116.484156",
                  "39.914519",
                  "Mo-Sa 08:00-18:00",
                  "12",
                  no,
                  "4",
                  ""));
      case WAYS ->
          List.of(
              row("南门路", WayKind.COMPOUND.label(), "116.482680", "39.915509"),
              row("", "", "116.482680", "39.914924"),
              row("路口", WayKind.CROSSING.label(), "116.482680", "39.914924"),
              row("", "", "116.482680", "39.914609"));
      case EVIDENCE -> List.of(row("S01", "超市.jpg", "2026-11-20", "张三", "门口有无障碍坡道"));
      case QUALITIES ->
          List.of(
              row("S01", "无障碍出入口", yes, "2026-11-20", "走访，照片 1 张"),
              row("S01", "支持数字人民币", no, "2026-11-20", "走访"));
      case CHECKLIST -> checklist(formats);
      case BASICS, SURVEY -> List.of();
    };
  }

  private static List<List<Text>> checklist(FormatCatalog formats) {
    return List.of(
        row(
            label(formats, "recycling-point"),
            CheckResult.FOUND.label(),
            "爱分类回收站",
            "116.483010",
            "39.915120",
            "每天 08:00-18:00",
            "2026-11-20",
            "张三",
            "2号楼北侧"),
        row(
            label(formats, "bookshop"),
            CheckResult.NOT_THERE.label(),
            "",
            "",
            "",
            "",
            "2026-11-20",
            "张三",
            "沿街走完"));
  }

  private static Text label(FormatCatalog formats, String id) {
    return formats.find(id).map(format -> format.label()).orElse(Text.same(id));
  }

  private static List<Text> row(Object... cells) {
    return Arrays.stream(cells)
        .map(cell -> cell instanceof Text text ? text : Text.same((String) cell))
        .toList();
  }
}

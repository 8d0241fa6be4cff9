package org.lifecircle.kit.workbook;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Warning;

/**
 * Rows under a header that are no homes, outlets or points: totals, notes, a header that stands
 * again, rows of which only the number was filled. None of them names a place.
 */
final class RowsPassedOver {

  private static final Phrases PHRASES = SheetLayout.PHRASES;

  private static final Pattern TOTAL =
      Pattern.compile("(?:.*合计|.*小计|.*总计|.*共计|.*累计|.*汇总|总数|(?:sub|grand)?total|sum):?");
  private static final Pattern NOTE =
      Pattern.compile(
          "(?:※|\\*).*|(?:注|备注|附注|说明|数据来源|资料来源|来源|填表人|填报人|填表日期|填报日期|填报单位|填表单位|制表人?|制表日期"
              + "|审核人?|负责人|联系人|联系电话|日期|单位|截至|截止|notes?|remarks?|source|preparedby|date)"
              + "[0-9]*[:(].*");

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final SheetHeader header;
  private final FieldNames names;

  RowsPassedOver(SheetHeader header) {
    this.header = header;
    names = new FieldNames(header.layout(), header.figures());
  }

  /** Why a row is passed over; empty when it is read. */
  Optional<Warning> reason(Grid grid, int row) {
    SortedMap<Integer, Grid.Value> cells = grid.row(row);
    if (cells.isEmpty() || filled(cells, "lon") || filled(cells, "lat")) {
      return repeatsHeader(cells) ? told(grid, row, "header") : Optional.empty();
    }
    List<String> texts =
        cells.values().stream()
            .filter(value -> value.kind() == Grid.Kind.TEXT)
            .map(value -> plain(value.text()))
            .toList();
    if (!texts.isEmpty() && TOTAL.matcher(texts.get(0)).matches()) {
      return told(grid, row, "total");
    }
    if (texts.size() == cells.size() && texts.stream().allMatch(text -> isNote(text))) {
      return told(grid, row, "note");
    }
    List<Integer> numbers = header.columns().getOrDefault("id", List.of());
    boolean named = header.layout() == SheetLayout.HOMES || header.layout() == SheetLayout.OUTLETS;
    return named && numbers.containsAll(cells.keySet())
        ? told(grid, row, "number")
        : Optional.empty();
  }

  private static boolean isNote(String text) {
    return NOTE.matcher(text).matches();
  }

  private boolean filled(SortedMap<Integer, Grid.Value> cells, String field) {
    return header.columns().getOrDefault(field, List.of()).stream().anyMatch(cells::containsKey);
  }

  private boolean repeatsHeader(SortedMap<Integer, Grid.Value> cells) {
    long same =
        header.columns().entrySet().stream()
            .filter(
                column ->
                    column.getValue().stream()
                        .filter(cells::containsKey)
                        .map(number -> cells.get(number).text())
                        .flatMap(text -> names.find(text).stream())
                        .anyMatch(field -> field.id().equals(column.getKey())))
            .count();
    return same >= 2;
  }

  private static Optional<Warning> told(Grid grid, int row, String kind) {
    return Optional.of(
        new Warning(
            "row-not-read",
            grid.name(),
            PHRASES.text("warning.row." + kind, grid.name(), Integer.toString(row + 1))));
  }

  private static String plain(String text) {
    return BLANKS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }
}

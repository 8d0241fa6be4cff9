package org.lifecircle.standards.annex;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lifecircle.model.FigureCatalog;
import org.lifecircle.model.FigureKind.Subject;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.FormatCategory;
import org.lifecircle.model.SurveyFigure;
import org.lifecircle.standards.facts.Level;
import org.lifecircle.tables.FormSheet;

/** The form of the annexes: its sheets, columns and what stands in them before they are filled. */
final class AnnexForm {

  static final String ABOUT = "说明";
  static final String FORMATS = "有没有";
  static final String LEVELS = "等级";
  static final String GOOD = "好不好";

  static final String HOLDER = "发布单位";
  static final String TITLE = "文件名称";
  static final String NUMBER = "文号";
  static final String DATE = "日期";
  static final String ADDRESS = "网址或存放处";

  static final String ITEM = "项目";
  static final String ANSWER = "填写";

  static final String CATEGORY = "类别";
  static final String NAME = "业态名称";
  static final String LISTED = "附表是否列入";
  static final String MINUTES = "步行分钟（可不填）";
  static final String ID = "对应编号（可不填）";

  static final String LEVEL = "等级";
  static final String BASIC_KINDS = "基本保障类至少几种";
  static final String QUALITY_KINDS = "品质提升类至少几种";
  static final String MUST_HAVE = "必备业态（可不填）";

  static final String ITEM_ID = "编号";
  static final String LEAST = "至少";
  static final String UNIT = "单位";
  static final String POINTS = "分值（可不填）";

  /** The unit of a figure that is a share. */
  private static final String SHARE = "比例";

  /** The items whose figures the product measures, so that the form names them. */
  static final List<MeasuredItem> MEASURED =
      List.of(
          new MeasuredItem(SurveyFigure.SATISFACTION, "居民满意度", SHARE),
          new MeasuredItem("chain-share", "商业网点连锁化率", SHARE),
          new MeasuredItem("service-area-per-100-households", "每百户社区综合服务设施面积", "平方米"));

  /** The items that are said of outlets, as the form has them. */
  static List<MeasuredItem> measured(FigureCatalog figures) {
    return Stream.concat(
            MEASURED.stream(),
            figures.ofOutlets().stream()
                .map(
                    item ->
                        new MeasuredItem(
                            item.id(),
                            item.label().zh(),
                            item.subject() == Subject.OUTLETS ? "处" : "项")))
        .toList();
  }

  /**
   * An item whose figure the product measures.
   *
   * @param id of the figure
   * @param name as the form has it
   * @param unit as the form has it
   */
  record MeasuredItem(String id, String name, String unit) {

    /** Whether its figure is a share, 0 to 1. */
    boolean share() {
      return unit.equals(SHARE);
    }
  }

  /** As reported of the ministry's table and that of Shanxi. */
  static final int BASIC_ROWS = 23;

  static final int QUALITY_ROWS = 30;

  private static final int GOOD_ROWS = 20;
  private static final int LISTED_COLUMN = 3;

  private AnnexForm() {}

  /** What a category is called on the form. */
  static String category(FormatCategory category) {
    return category == FormatCategory.BASIC ? "基本保障类" : "品质提升类";
  }

  static List<FormSheet> sheets(FormatCatalog guideline, FigureCatalog figures) {
    return List.of(about(), formats(guideline), levels(), good(measured(figures)));
  }

  private static FormSheet about() {
    return FormSheet.of(
        ABOUT,
        "手里有 2023 年三年行动计划（商办流通函〔2023〕401号）的附表，或本省、本市据此制定的附表时，把它填进这个文件的四个工作表，"
            + "只填黄色的格子。没有填的仍按假设，报告里会写明。填好后：lifecircle evaluate 生活圈 --annex 本文件",
        List.of(ITEM, ANSWER, "怎么填"),
        List.of(
            List.of(HOLDER, "", "必填。谁的附表，例如 商务部，或 某省商务厅"),
            List.of(DATE, "", "必填。附表的发布日期，例如 2023-07-11"),
            List.of(ADDRESS, "", "必填。在哪里可以查到，例如网址，或 本局档案室"),
            List.of(TITLE, "", "可不填。附表所属文件的名称"),
            List.of(NUMBER, "", "可不填。文号，例如 商办流通函〔2023〕401号")));
  }

  private static FormSheet formats(FormatCatalog guideline) {
    List<List<String>> rows = new ArrayList<>();
    for (FormatCategory category : FormatCategory.values()) {
      List<String> names =
          guideline.formats().stream()
              .filter(format -> format.category() == category)
              .map(format -> format.label().zh())
              .toList();
      int count = category == FormatCategory.BASIC ? BASIC_ROWS : QUALITY_ROWS;
      for (int i = 0; i < count; i++) {
        rows.add(
            List.of(
                String.valueOf(i + 1),
                category(category),
                i < names.size() ? names.get(i) : "",
                "",
                "",
                ""));
      }
    }
    SortedMap<Integer, List<String>> choices = new TreeMap<>();
    choices.put(LISTED_COLUMN, List.of("是", "否"));
    return new FormSheet(
        FORMATS,
        "「有没有」分型表：附表列入的业态写“是”，没有列入的写“否”；空着的名称照附表填上，名称与附表不同的直接改写。"
            + "附表没有这一行时也写“否”；行不够可以往下加，写明类别。步行分钟只在附表另有规定时填。名称认不出时当作新业态。",
        List.of("序号", CATEGORY, NAME, LISTED, MINUTES, ID),
        rows,
        choices);
  }

  private static FormSheet levels() {
    List<List<String>> rows = new ArrayList<>();
    for (Level level : List.of(Level.BASIC, Level.IMPROVED, Level.QUALITY)) {
      rows.add(List.of(level.label().zh(), "", "", ""));
    }
    return FormSheet.of(
        LEVELS,
        "三个等级的门槛：每一级至少要有几种业态。填好两格的等级不再标“假设”（业态表也要填全）；没有填的仍按假设。" + "必备业态写业态名称，几种之间用顿号，高一级也要满足低一级的。",
        List.of(LEVEL, BASIC_KINDS, QUALITY_KINDS, MUST_HAVE),
        rows);
  }

  private static FormSheet good(List<MeasuredItem> measured) {
    List<List<String>> rows = new ArrayList<>();
    for (MeasuredItem item : measured) {
      rows.add(List.of(item.id(), item.name(), "", item.unit(), ""));
    }
    for (int i = 1; i <= GOOD_ROWS; i++) {
      rows.add(List.of(String.format("annex-good-%02d", i), "", "", "", ""));
    }
    return FormSheet.of(
        GOOD,
        "「好不好」评价表：每行填一项，写明至少多少、单位和分值。做到或没有做到的事项，至少写 1，单位写“有”。已有编号的事项按网点记在工作簿的“好不好”表或"
            + " good.csv，不用另填；其余各项的实际数值写在 circle.yaml 的 survey 下，键为左边的编号，例如 survey.annex-good-01:"
            + " 1。",
        List.of(ITEM_ID, ITEM, LEAST, UNIT, POINTS),
        rows);
  }
}

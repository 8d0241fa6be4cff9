package org.lifecircle.kit.problems;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lifecircle.model.Language;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;

/**
 * Problems of one kind: in one column of one file or sheet, with the same words but for numbers and
 * for the value that is quoted. One look mends them all.
 *
 * @param problems at least one, in the order in which they were told
 */
public record ProblemGroup(List<Problem> problems) {

  private static final Phrases PHRASES = Phrases.beside(ProblemGroup.class, "phrases");
  private static final int MOST_RUNS = 40;
  private static final int LONGEST_VALUE = 60;

  public ProblemGroup {
    problems = List.copyOf(problems);
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("a group has a problem");
    }
  }

  /** What problems of a group have in common. */
  private record Kind(String file, String area, String column, String words) {

    static Kind of(Problem problem) {
      ProblemPlace place = ProblemPlace.of(problem);
      String words = problem.message().zh();
      words = words.replace("\u201C" + problem.value() + "\u201D", "\u201C\u201D");
      return new Kind(
          problem.file(),
          place.area(),
          place.column(),
          words.replaceAll("[0-9]+(?:[.][0-9]+)?", "\u0001"));
    }
  }

  /**
   * One place after another without a gap between.
   *
   * @param first the first of them
   * @param last the last of them, the same when it is alone
   */
  public record Run(ProblemPlace first, ProblemPlace last) {

    /** For example {@code C5}, {@code C5:C9} or, in a file, {@code 5-9}. */
    public String shortly() {
      if (first.equals(last)) {
        return first.shortly();
      }
      return first.shortly() + (first.inSheet() ? ":" : "-") + last.shortly();
    }
  }

  /** The problems by kind; a kind stands where its first problem stands. */
  public static List<ProblemGroup> of(List<Problem> problems) {
    Map<Kind, List<Problem>> byKind = new LinkedHashMap<>();
    for (Problem problem : problems) {
      byKind.computeIfAbsent(Kind.of(problem), kind -> new ArrayList<>()).add(problem);
    }
    return byKind.values().stream().map(ProblemGroup::new).toList();
  }

  /** The first of the problems. */
  public Problem first() {
    return problems.get(0);
  }

  /** How many problems there are. */
  public int size() {
    return problems.size();
  }

  /** Where they are, each place once, neighbors together, by row. */
  public List<Run> runs() {
    List<ProblemPlace> places =
        problems.stream()
            .map(ProblemPlace::of)
            .distinct()
            .sorted((one, other) -> Integer.compare(one.row(), other.row()))
            .toList();
    List<Run> runs = new ArrayList<>();
    for (ProblemPlace place : places) {
      int last = runs.size() - 1;
      if (last >= 0 && place.row() > 0 && runs.get(last).last().row() + 1 == place.row()) {
        runs.set(last, new Run(runs.get(last).first(), place));
      } else {
        runs.add(new Run(place, place));
      }
    }
    return List.copyOf(runs);
  }

  /** What is wrong and what would be right; an example when the numbers or values differ. */
  public Text message() {
    Text words = first().message();
    boolean same = problems.stream().allMatch(problem -> problem.message().equals(words));
    if (same) {
      return words;
    }
    String place = ProblemPlace.of(first()).shortly();
    return PHRASES.text("group.example", place, words);
  }

  /** What stands there: the first values that differ, with commas between; blank when nothing. */
  public String values(Language language) {
    List<String> different =
        problems.stream()
            .map(Problem::value)
            .filter(value -> !value.isBlank())
            .distinct()
            .limit(4)
            .map(ProblemGroup::shortened)
            .toList();
    String comma = language == Language.ZH ? "、" : ", ";
    String more = different.size() > 3 ? comma + "…" : "";
    return different.stream().limit(3).collect(Collectors.joining(comma)) + more;
  }

  private static String shortened(String value) {
    int[] characters = value.codePoints().limit(LONGEST_VALUE + 1L).toArray();
    return characters.length <= LONGEST_VALUE
        ? value
        : new String(characters, 0, LONGEST_VALUE) + "…";
  }

  /**
   * The group as one line: as {@link Problem#describe} when it is one problem, otherwise with every
   * place, how many there are, and some of the values.
   */
  public String describe(Language language) {
    if (size() == 1) {
      return first().describe(language);
    }
    ProblemPlace place = ProblemPlace.of(first());
    List<Run> runs = runs();
    String comma = language == Language.ZH ? "、" : ", ";
    String where =
        runs.stream().limit(MOST_RUNS).map(Run::shortly).collect(Collectors.joining(comma))
            + (runs.size() > MOST_RUNS ? comma + "…" : "");
    String values = values(language);
    String what = values.isEmpty() ? "" : PHRASES.text("group.values", values).in(language);
    String column = place.column();
    String key = place.inSheet() ? "group.cells" : column.isBlank() ? "group.lines" : "group.rows";
    return PHRASES
        .text(
            key,
            first().file(),
            place.area(),
            column,
            where,
            Integer.toString(size()),
            what,
            message())
        .in(language);
  }
}

package org.lifecircle.reports.document;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Home;
import org.lifecircle.model.Language;
import org.lifecircle.reports.document.PlanPage.Actions;
import org.lifecircle.reports.document.PlanPage.Closing;
import org.lifecircle.reports.document.PlanPage.Heading;
import org.lifecircle.reports.document.PlanPage.PageColumn;
import org.lifecircle.reports.document.PlanPage.Part;
import org.lifecircle.reports.plan.CirclePlan;
import org.lifecircle.reports.plan.MeasureKind;
import org.lifecircle.reports.plan.NotMended;
import org.lifecircle.reports.plan.PlanPlace;
import org.lifecircle.reports.plan.PlanStep;
import org.lifecircle.reports.wording.PlanWords;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.reports.wording.Wording.Listed;

/**
 * Puts a plan on one page: a person who reads nothing else knows what to do, where, in which order
 * and what for.
 */
public final class PlanPageComposer {

  /** From which size of letters on there is room for a second home beside a place. */
  private static final double ROOMY = 8.5;

  /** How many formats are named one by one. */
  private static final int FORMATS = 8;

  private static final int LEFT = 4;

  private final CirclePlan plan;
  private final PlanPage.Fit fit;
  private final Wording wording;
  private final PlanWords said;

  private PlanPageComposer(CirclePlan plan, Language language, PlanPage.Fit fit) {
    this.plan = requireNonNull(plan, "plan");
    this.fit = requireNonNull(fit, "fit");
    this.wording = new Wording(language);
    this.said = new PlanWords(plan, wording);
  }

  /**
   * The page.
   *
   * @param fit how many measures it lists at most, and how much room there is for words; it says
   *     how many more measures there are
   */
  public static PlanPage compose(CirclePlan plan, Language language, PlanPage.Fit fit) {
    return new PlanPageComposer(plan, language, fit).page();
  }

  private String say(String key, Object... arguments) {
    return wording.say(key, arguments);
  }

  private List<PlanStep> shown() {
    return plan.steps().subList(0, Math.min(fit.rows(), plan.steps().size()));
  }

  private PlanPage page() {
    Circle circle = plan.circle();
    return new PlanPage(
        wording.language(),
        new Heading(
            say("plan.page.title"),
            say("plan.page.circle", circle.name()),
            say(
                "plan.page.basis",
                wording.date(circle.evaluationDate()),
                wording.of(plan.task().standard().title()),
                wording.date(plan.task().asOf()))),
        List.of(
            new Part(say("plan.page.situation"), situation()),
            new Part(say("plan.page.problem"), problem())),
        say(mapKey()),
        actions(),
        new Closing(
            closing(),
            List.of(
                say("plan.page.sign.unit"),
                say("plan.page.sign.person"),
                say("plan.page.sign.date"))));
  }

  /** What the signs on the map mean, those alone that it has. */
  private String mapKey() {
    if (plan.steps().isEmpty()) {
      return "plan.page.map.none";
    }
    boolean present =
        plan.circle().outlets().stream()
            .anyMatch(
                outlet ->
                    plan.steps().stream()
                        .flatMap(step -> step.measure().formats().stream())
                        .anyMatch(format -> outlet.serves(format.id())));
    return present ? "plan.page.map" : "plan.page.map.absent";
  }

  private List<String> situation() {
    Circle circle = plan.circle();
    boolean estimated = circle.homes().stream().anyMatch(Home::residentsEstimated);
    List<String> sentences = new ArrayList<>();
    sentences.add(
        say(
            estimated ? "plan.page.people.estimated" : "plan.page.people",
            wording.number(circle.residents()),
            wording.number(of(AgeGroup.OLDER_ADULT)),
            wording.number(of(AgeGroup.CHILD)),
            wording.number(circle.homes().size()),
            wording.number(circle.outlets().size())));
    List<String> standing = new ArrayList<>();
    if (said.hasLevels()) {
      standing.add(say("plan.page.standing.level", said.level(plan.before())));
    }
    standing.add(say("plan.page.standing.points", said.points(plan.before())));
    if (plan.before().index().isPresent()) {
      standing.add(say("plan.page.standing.index", said.index(plan.before())));
    }
    sentences.add(say("plan.page.standing", said.clauses(standing)));
    return sentences;
  }

  private int of(AgeGroup group) {
    return plan.circle().homes().stream().mapToInt(home -> home.residents().of(group)).sum();
  }

  /**
   * What is lacking: the formats that steps bring residents to, and those that no step mends, each
   * with the residents who are not certainly within reach.
   */
  private List<String> problem() {
    Map<List<BusinessFormat>, Integer> lacking = new LinkedHashMap<>();
    for (PlanStep step : plan.steps()) {
      if (!step.measure().kind().isOfWays()) {
        lacking.merge(step.measure().formats(), step.gain().allResidents(), Integer::sum);
      }
    }
    for (NotMended left : plan.remaining().notMended()) {
      lacking.merge(List.of(left.format()), left.residents(), Integer::sum);
    }
    // Of a way only the sum over its formats is known, so these stand without a number.
    Set<BusinessFormat> behindWays = behindWays();
    lacking.keySet().removeIf(formats -> behindWays.containsAll(formats));
    List<String> outOfReach = new ArrayList<>();
    List<String> improvable = new ArrayList<>();
    lacking.forEach(
        (formats, residents) -> {
          if (residents > 0) {
            outOfReach.add(
                say("plan.page.lacking.one", said.formats(formats), wording.number(residents)));
          } else {
            improvable.add(said.formats(formats));
          }
        });
    List<String> sentences = new ArrayList<>();
    if (!behindWays.isEmpty()) {
      List<String> names = behindWays.stream().map(one -> wording.of(one.label())).toList();
      sentences.add(say("plan.page.lacking.ways", wording.list(names, FORMATS, Listed.KINDS)));
    }
    if (!outOfReach.isEmpty()) {
      sentences.add(say("plan.page.lacking", wording.list(outOfReach, FORMATS, Listed.KINDS)));
    }
    if (!improvable.isEmpty()) {
      sentences.add(say("plan.page.improvable", wording.list(improvable, FORMATS, Listed.KINDS)));
    }
    List<BusinessFormat> toVerify = plan.remaining().toVerify();
    if (!toVerify.isEmpty()) {
      List<String> names = toVerify.stream().map(one -> wording.of(one.label())).toList();
      sentences.add(say("plan.page.verify", wording.list(names, FORMATS, Listed.KINDS)));
    }
    return sentences.isEmpty() ? List.of(say("plan.page.lacking.none")) : sentences;
  }

  /** The formats that residents reach in time by a way that the plan opens or builds. */
  private Set<BusinessFormat> behindWays() {
    Set<BusinessFormat> formats = new LinkedHashSet<>();
    for (PlanStep step : plan.steps()) {
      if (step.measure().kind().isOfWays() && step.gain().allResidents() > 0) {
        formats.addAll(step.measure().formats());
      }
    }
    return formats;
  }

  private Actions actions() {
    boolean costs = said.hasCosts();
    List<PageColumn> columns = new ArrayList<>();
    columns.add(new PageColumn(say("plan.page.column.number"), 10));
    columns.add(new PageColumn(say("plan.page.column.measure"), costs ? 26 : 30));
    columns.add(new PageColumn(say("plan.page.column.place"), costs ? 42 : 48));
    columns.add(new PageColumn(say("plan.page.column.gain"), costs ? 47 : 54));
    if (costs) {
      columns.add(new PageColumn(say("plan.page.column.cost"), 19));
    }
    columns.add(new PageColumn(say("plan.page.column.unit"), 22));
    columns.add(new PageColumn(say("plan.page.column.deadline"), costs ? 16 : 18));
    List<List<List<String>>> lines = new ArrayList<>();
    for (PlanStep step : shown()) {
      List<List<String>> row = new ArrayList<>();
      row.add(List.of(wording.number(step.number())));
      row.add(measure(step));
      row.add(place(step));
      row.add(gain(step));
      if (costs) {
        row.add(step.notes().cost().map(said::money).map(List::of).orElse(List.of("—")));
      }
      row.add(List.of());
      row.add(List.of());
      lines.add(row);
    }
    return new Actions(say("plan.page.action"), columns, lines, note());
  }

  private String note() {
    if (plan.steps().isEmpty()) {
      return said.nothing();
    }
    int more = plan.steps().size() - shown().size();
    return more == 0 ? "" : say("plan.page.more", more);
  }

  private List<String> measure(PlanStep step) {
    List<String> lines = new ArrayList<>();
    lines.add(said.measure(step));
    if (step.notes().verifyFirst()) {
      lines.add(say("plan.page.verifyFirst"));
    }
    return lines;
  }

  private List<String> place(PlanStep step) {
    PlanPlace place = step.place();
    List<String> more = new ArrayList<>();
    more.add(said.around(place, fit.points() < ROOMY ? 1 : 2));
    OptionalInt meters = place.movableMeters();
    if (meters.isPresent() && step.measure().kind() == MeasureKind.SERVE_AT_HOME) {
      more.add(say("plan.page.move.anywhere"));
    } else if (meters.isPresent()) {
      more.add(
          meters.getAsInt() == 0
              ? say("plan.page.move.none")
              : say("plan.page.move", wording.number(meters.getAsInt())));
    }
    return List.of(said.place(place), said.clauses(more));
  }

  private List<String> gain(PlanStep step) {
    List<String> more =
        Stream.of(said.minutes(step.gain()), said.needs(step.gain()))
            .filter(words -> !words.isBlank())
            .toList();
    return more.isEmpty()
        ? List.of(said.people(step))
        : List.of(said.people(step), said.clauses(more));
  }

  private List<Part> closing() {
    List<Part> parts = new ArrayList<>();
    if (!plan.steps().isEmpty()) {
      parts.add(new Part(say("plan.page.result"), List.of(said.result())));
    }
    List<String> notes = notes();
    if (!notes.isEmpty()) {
      parts.add(
          new Part(
              say(parts.isEmpty() ? "plan.page.attention.four" : "plan.page.attention"), notes));
    }
    return parts;
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (shown().stream().anyMatch(step -> step.notes().verifyFirst())) {
      notes.add(say("plan.page.note.verify"));
    }
    if (shown().stream().anyMatch(step -> step.place().origin() == PlanPlace.Origin.PROPOSED)) {
      notes.add(say("plan.page.note.proposed"));
    }
    if (shown().stream().anyMatch(step -> step.gain().needsServed().isPresent())) {
      notes.add(say("plan.page.note.needs"));
    }
    if (said.hasCosts()) {
      notes.add(say("plan.assumed.cost"));
    }
    List<String> left =
        plan.remaining().notMended().stream()
            .map(
                one ->
                    say(
                        "plan.page.note.left.one",
                        wording.of(one.format().label()),
                        wording.number(one.residents())))
            .toList();
    if (!left.isEmpty()) {
      notes.add(say("plan.page.note.left", wording.list(left, LEFT, Listed.KINDS)));
    }
    if (!said.weights().isEmpty()) {
      notes.add(said.weights());
    }
    notes.addAll(said.proof());
    return notes;
  }
}

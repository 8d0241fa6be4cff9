package org.lifecircle.reports.wording;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Home;
import org.lifecircle.reports.plan.CirclePlan;
import org.lifecircle.reports.plan.GroupWeights;
import org.lifecircle.reports.plan.MeasureKind;
import org.lifecircle.reports.plan.PlanAim;
import org.lifecircle.reports.plan.PlanGain;
import org.lifecircle.reports.plan.PlanPlace;
import org.lifecircle.reports.plan.PlanProof;
import org.lifecircle.reports.plan.PlanStanding;
import org.lifecircle.reports.plan.PlanStep;
import org.lifecircle.simulation.index.PointInterval;
import org.lifecircle.simulation.statistics.Estimate;
import org.lifecircle.standards.facts.Level;

/** How a plan for one circle is put into words, the same in every document. */
public final class PlanWords {

  /** The residents whose gain is named beside that of all. */
  private static final List<AgeGroup> NAMED_GROUPS = List.of(AgeGroup.OLDER_ADULT, AgeGroup.CHILD);

  /** A road nearer than this is beside a place; how far a farther one is, is said. */
  private static final int BESIDE_METERS = 30;

  private final CirclePlan plan;
  private final Wording wording;

  /** The words of a plan in one language. */
  public PlanWords(CirclePlan plan, Wording wording) {
    this.plan = requireNonNull(plan, "plan");
    this.wording = requireNonNull(wording, "wording");
  }

  private String say(String key, Object... arguments) {
    return wording.say(key, arguments);
  }

  /** What is done, without the place. */
  public String measure(PlanStep step) {
    return wording.of(step.measure().title());
  }

  /** The same with the number of the step before it. */
  public String numbered(PlanStep step) {
    return say("plan.numbered", step.number(), measure(step));
  }

  /** The formats of a step. */
  public String formats(PlanStep step) {
    return formats(step.measure().formats());
  }

  /** Formats one after another. */
  public String formats(List<BusinessFormat> formats) {
    return wording.list(formats.stream().map(one -> wording.of(one.label())).toList());
  }

  /** What a place is called; what it is, where it has no name. */
  public String place(PlanPlace place) {
    return place(place, wording);
  }

  /** The same of a place of any plan. */
  public static String place(PlanPlace place, Wording wording) {
    return place.name().isBlank()
        ? wording.say("plan.place." + place.origin().id(), place.id())
        : place.name();
  }

  /**
   * What is near a place; its degrees where nothing with a name is.
   *
   * @param homes how many homes are named at most
   */
  public String around(PlanPlace place, int homes) {
    return around(place, homes, wording);
  }

  /**
   * The same of a place of any plan.
   *
   * @param homes how many homes are named at most
   */
  public static String around(PlanPlace place, int homes, Wording wording) {
    Optional<String> road = place.around().road().map(one -> road(one, wording));
    List<String> near = place.around().homes().stream().limit(homes).toList();
    if (road.isPresent()) {
      return near.isEmpty()
          ? road.get()
          : wording.say("plan.around.both", road.get(), wording.list(near));
    }
    return near.isEmpty()
        ? wording.say(
            "plan.around.none",
            degrees(place.location().longitude(), wording),
            degrees(place.location().latitude(), wording))
        : wording.say("plan.around.homes", wording.list(near));
  }

  private static String road(PlanPlace.Road road, Wording wording) {
    return road.meters() <= BESIDE_METERS
        ? wording.say("plan.around.road", wording.of(road.name()))
        : wording.say(
            "plan.around.road.far",
            wording.of(road.name()),
            wording.number((long) Math.round(road.meters() / 10.0f) * 10));
  }

  private static String degrees(double value, Wording wording) {
    return wording.decimals(BigDecimal.valueOf(value), 5);
  }

  /** How many residents gain by a step, the older ones and the children named. */
  public String people(PlanStep step) {
    PlanGain gain = step.gain();
    MeasureKind kind = step.measure().kind();
    boolean home = kind == MeasureKind.SERVE_AT_HOME;
    if (gain.allResidents() == 0
        && (kind == MeasureKind.LONGER_HOURS || kind == MeasureKind.MORE_CAPACITY)) {
      return say("plan.gain.use");
    }
    if (gain.allResidents() == 0) {
      return say("plan.gain.nobody");
    }
    if (kind.isOfWays()) {
      return say("plan.gain.way", wording.number(gain.allResidents()));
    }
    List<String> groups =
        NAMED_GROUPS.stream()
            .filter(group -> gain.residents().get(group) > 0)
            .map(
                group ->
                    say("plan.group." + group.id(), wording.number(gain.residents().get(group))))
            .toList();
    String all = wording.number(gain.allResidents());
    return groups.isEmpty()
        ? say(home ? "plan.gain.home" : "plan.gain.people", all)
        : say(
            home ? "plan.gain.home.groups" : "plan.gain.people.groups", all, wording.list(groups));
  }

  /** By how much walks get shorter; blank where none does. */
  public String minutes(PlanGain gain) {
    return gain.minutesSaved().isEmpty() || gain.minutesSaved().getAsDouble() < 0.05
        ? ""
        : say("plan.gain.minutes", wording.oneDecimal(gain.minutesSaved().getAsDouble()));
  }

  /** What the simulation says of the needs served; blank when nothing was simulated. */
  public String needs(PlanGain gain) {
    if (gain.needsServed().isEmpty()) {
      return "";
    }
    Estimate needs = gain.needsServed().get();
    if (!needs.bounded()) {
      return say("plan.needs.once", wording.mean(needs.mean()));
    }
    if (gain.holdsZero()) {
      return say("plan.needs.zero");
    }
    boolean more = needs.mean() > 0;
    return say(
        more ? "plan.needs.gain" : "plan.needs.loss",
        wording.mean(Math.abs(needs.mean())),
        wording.mean(more ? needs.lower() : -needs.upper()),
        wording.mean(more ? needs.upper() : -needs.lower()));
  }

  /** Money with its currency. */
  public String money(BigDecimal cost) {
    String currency = plan.task().limit().currency();
    String amount = wording.number(cost);
    return wording
        .find("plan.money." + currency)
        .map(known -> say("plan.money." + currency, amount))
        .orElseGet(() -> say("plan.money.other", amount, currency).strip());
  }

  /** What costs are counted in. */
  public String currency() {
    String currency = plan.task().limit().currency();
    return wording.find("plan.currency." + currency).orElse(currency);
  }

  /** Whether the steps have costs. */
  public boolean hasCosts() {
    return plan.steps().stream().anyMatch(step -> step.notes().cost().isPresent());
  }

  /** Whether the standard has levels, so that a level says something. */
  public boolean hasLevels() {
    return plan.proof().nextLevel().isPresent()
        || plan.before().levelAtMost() != Level.NONE
        || plan.after().levelAtMost() != Level.NONE;
  }

  /** A level, with what it may be at most. */
  public String level(PlanStanding standing) {
    if (!hasLevels()) {
      return say("plan.level.none");
    }
    // A level that the data does not decide is none that was missed.
    boolean undecided =
        standing.level() == Level.NONE && standing.level() != standing.levelAtMost();
    String certain =
        undecided ? say("verdict.undecided.word") : wording.of(standing.level().label());
    return standing.level() == standing.levelAtMost()
        ? certain
        : say("plan.level.open", certain, wording.of(standing.levelAtMost().label()));
  }

  /** The score of the standard. */
  public String points(PlanStanding standing) {
    return wording.interval(standing.points(), standing.pointsAtMost());
  }

  /** The convenience index; a dash where there is none. */
  public String index(PlanStanding standing) {
    return standing.index().map(this::index).orElse("—");
  }

  private String index(PointInterval points) {
    return wording.interval(points.pointsAtLeast(), points.pointsAtMost());
  }

  /** What all steps together bring, a sentence; blank when there are none. */
  public String result() {
    if (plan.steps().isEmpty()) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    if (hasLevels()) {
      parts.add(
          change(
              "plan.after.level",
              "plan.after.level.same",
              level(plan.before()),
              level(plan.after())));
    }
    parts.add(
        change(
            "plan.after.points",
            "plan.after.points.same",
            points(plan.before()),
            points(plan.after())));
    if (plan.before().index().isPresent() && plan.after().index().isPresent()) {
      parts.add(
          change(
              "plan.after.index",
              "plan.after.index.same",
              index(plan.before()),
              index(plan.after())));
    }
    int residents = plan.steps().stream().mapToInt(step -> step.gain().allResidents()).sum();
    parts.add(say("plan.after.residents", wording.number(residents)));
    plan.after().cost().map(cost -> say("plan.after.cost", money(cost))).ifPresent(parts::add);
    return say("plan.after", clauses(parts));
  }

  private String change(String key, String same, String before, String after) {
    return before.equals(after) ? say(same, after) : say(key, before, after);
  }

  /** Parts of a sentence. */
  public String clauses(List<String> parts) {
    return String.join(say("plan.separator"), parts);
  }

  /** What all figures of a plan rest on, said once. */
  public List<String> assumptions() {
    List<String> assumed = new ArrayList<>();
    assumed.add(say("plan.assumed.kept"));
    assumed.add(
        say(
            plan.hasWays() ? "plan.assumed.walk.ways" : "plan.assumed.walk",
            wording.of(plan.task().standard().title()),
            wording.date(plan.task().asOf())));
    if (plan.steps().stream().anyMatch(step -> step.gain().needsServed().isPresent())) {
      assumed.add(say("plan.assumed.needs"));
    }
    if (!plan.steps().isEmpty()) {
      assumed.add(say(hasCosts() ? "plan.assumed.cost" : "plan.assumed.noCost"));
    }
    if (plan.circle().homes().stream().anyMatch(Home::residentsEstimated)) {
      assumed.add(say("plan.assumed.people"));
    }
    return assumed;
  }

  /** Why there is no step, a sentence. */
  public String nothing() {
    if (plan.remaining().notMended().isEmpty()) {
      if (!plan.remaining().toVerify().isEmpty()) {
        return say("plan.none.verify");
      }
      PlanAim aim = plan.task().aim();
      boolean waysSearched = aim == PlanAim.LEVEL || aim == PlanAim.COVERAGE;
      return say(waysSearched ? "plan.none.nothing" : "plan.none.nothing.outlets");
    }
    return plan.task()
        .limit()
        .budget()
        .map(budget -> say("plan.none.budget", money(budget)))
        .orElseGet(() -> say("plan.none.sites"));
  }

  /** How much residents of each age count in the choice, a sentence; blank where all count once. */
  public String weights() {
    GroupWeights weights = plan.task().weights();
    if (weights.alike()) {
      return "";
    }
    List<String> groups =
        Stream.of(AgeGroup.values())
            .map(group -> say("plan.weight." + group.id(), wording.number(weights.of(group))))
            .toList();
    return say("plan.weights", wording.list(groups));
  }

  /** How good the choice is, sentences; none when nothing was chosen. */
  public List<String> proof() {
    PlanProof proof = plan.proof();
    List<String> sentences = new ArrayList<>();
    if (plan.hasWays()) {
      sentences.add(say("plan.proof.ways"));
    }
    if (plan.hasUses()) {
      sentences.add(say("plan.proof.use"));
    }
    if (plan.steps().stream().anyMatch(step -> isAddition(step.measure().kind()))) {
      if (proof.unit().endsWith("all-minutes")) {
        sentences.add(say("plan.proof.tenth"));
      }
      if (proof.proved()) {
        sentences.add(say("plan.proof.proved"));
      } else if (proof.value() > 0 && proof.bound() > 0) {
        // Rounded up, so that no choice is better than is said.
        BigDecimal better = BigDecimal.valueOf(100 * proof.gap()).setScale(1, RoundingMode.UP);
        sentences.add(say("plan.proof.gap", wording.number(better) + "%"));
      } else {
        sentences.add(say("plan.proof.open"));
      }
    }
    proof.nextLevel().ifPresent(next -> sentences.add(forLevel(next, proof.forLevel())));
    return sentences;
  }

  /**
   * What one step after another reaches beside the plan, a sentence; blank where it is not told.
   */
  public String comparison() {
    PlanProof proof = plan.proof();
    boolean adds = plan.steps().stream().anyMatch(step -> isAddition(step.measure().kind()));
    return adds && proof.worth().greedy().isPresent()
        ? beside(proof.worth().greedy().getAsDouble(), proof)
        : "";
  }

  private static boolean isAddition(MeasureKind kind) {
    return !kind.isOfWays() && !kind.isOfUse();
  }

  /** What is reached beside what one step after another reaches, and what any choice can reach. */
  private String beside(double greedy, PlanProof proof) {
    String unit = say("plan.proof.unit." + proof.unit());
    boolean minutes = isMinutes(proof);
    RoundingMode outward = minutes ? RoundingMode.DOWN : RoundingMode.UP;
    return proof.proved()
        ? say("plan.proof.greedy.proved", worth(greedy, proof), worth(proof.value(), proof), unit)
        : say(
            minutes ? "plan.proof.greedy.least" : "plan.proof.greedy.most",
            worth(greedy, proof),
            worth(proof.value(), proof),
            wording.number(BigDecimal.valueOf(proof.bound()).setScale(digits(proof), outward)),
            unit);
  }

  private String worth(double value, PlanProof proof) {
    return wording.number(BigDecimal.valueOf(value).setScale(digits(proof), RoundingMode.HALF_UP));
  }

  private static int digits(PlanProof proof) {
    if (isMinutes(proof)) {
      return 2;
    }
    return proof.unit().equals("needs") || proof.unit().equals("weighted-residents") ? 1 : 0;
  }

  private static boolean isMinutes(PlanProof proof) {
    return proof.unit().endsWith("minutes");
  }

  private String forLevel(Level next, Optional<PlanProof.ForLevel> additions) {
    String level = wording.of(next.label());
    if (additions.isEmpty()) {
      return say("plan.proof.unreached", level);
    }
    PlanProof.ForLevel found = additions.get();
    String fewest = found.certain() ? "plan.proof.fewest" : "plan.proof.fewest.estimated";
    String enough = found.certain() ? "plan.proof.enough" : "plan.proof.enough.estimated";
    String bound =
        found.certain() ? "plan.proof.enough.bound" : "plan.proof.enough.estimated.bound";
    if (found.fewest()) {
      return say(fewest, found.additions(), level);
    }
    return found.atLeast() > 0
        ? say(bound, found.additions(), level, found.atLeast())
        : say(enough, found.additions(), level);
  }
}

package org.lifecircle.standards;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Completeness;
import org.lifecircle.model.FormatAccess;
import org.lifecircle.model.FormatAccess.Supply;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.FormatCategory;
import org.lifecircle.model.Measurement;
import org.lifecircle.model.SurveyFigure;
import org.lifecircle.model.SurveyFigures;

/** Builds the circles that tests judge. */
final class Circles {

  static final int RESIDENTS = 2000;

  private static final FormatCatalog FORMATS = Standards.load().formats();

  private final Map<String, FormatAccess> access = new LinkedHashMap<>();
  private final Map<String, BigDecimal> survey = new LinkedHashMap<>();
  private int households = 800;
  private int outlets = 100;
  private int chain;
  private int independent;

  private Circles() {}

  /** A circle of which nothing is known but its residents. */
  static Circles unknown() {
    return new Circles();
  }

  /** A circle without any outlet, but fully measured. */
  static Circles empty() {
    Circles circle = new Circles();
    FORMATS.ids().forEach(circle::without);
    circle.outlets = 0;
    return circle;
  }

  /**
   * A circle where everybody walks five minutes to each of the first formats of both categories.
   */
  static Circles with(int basic, int quality) {
    Circles circle = empty();
    circle.outlets = 100;
    first(FormatCategory.BASIC, basic).forEach(id -> circle.walk(id, 300, RESIDENTS));
    first(FormatCategory.QUALITY, quality).forEach(id -> circle.walk(id, 300, RESIDENTS));
    return circle;
  }

  private static List<String> first(FormatCategory category, int kinds) {
    return FORMATS.formats().stream()
        .filter(format -> format.category() == category)
        .map(BusinessFormat::id)
        .limit(kinds)
        .toList();
  }

  /** So many residents walk so long to a format, the others reach none. */
  Circles walk(String format, int seconds, int residents) {
    List<FormatAccess.Step> steps =
        residents == 0 ? List.of() : List.of(new FormatAccess.Step(seconds, residents));
    access.put(format, new FormatAccess(format, 1, RESIDENTS, steps, Measurement.NETWORK));
    return this;
  }

  Circles without(String format) {
    access.put(format, new FormatAccess(format, 0, RESIDENTS, List.of(), Measurement.NETWORK));
    return this;
  }

  /** How completely the outlets of a format were looked for. */
  Circles searched(String format, Completeness search) {
    FormatAccess one = access.get(format);
    access.put(
        format,
        new FormatAccess(
            format,
            new Supply(one.outlets(), search),
            one.residents(),
            one.steps(),
            one.soonest(),
            one.measurement()));
    return this;
  }

  /** Everybody's walk to every format perhaps takes only so long. */
  Circles perhapsEverywhere(int seconds) {
    access.replaceAll(
        (format, one) ->
            new FormatAccess(
                format,
                one.supply(),
                one.residents(),
                one.steps(),
                one.residentsWithin(seconds) == one.residents()
                    ? one.steps()
                    : List.of(new FormatAccess.Step(soonest(one, seconds), one.residents())),
                one.measurement()));
    return this;
  }

  private static int soonest(FormatAccess one, int seconds) {
    return one.steps().stream().mapToInt(FormatAccess.Step::walkSeconds).reduce(seconds, Math::min);
  }

  Circles unmeasured(String format) {
    access.remove(format);
    return this;
  }

  Circles survey(String figure, String value) {
    survey.put(figure, new BigDecimal(value));
    return this;
  }

  Circles households(int count) {
    households = count;
    return this;
  }

  Circles outlets(int all, int ofChains, int independentOnes) {
    outlets = all;
    chain = ofChains;
    independent = independentOnes;
    return this;
  }

  CircleFacts facts() {
    return new CircleFacts(
        "试验圈",
        RESIDENTS,
        households,
        OutletFacts.counted(outlets, chain, independent),
        new SurveyFigures(survey),
        new ArrayList<>(access.values()));
  }

  /** A circle that has everything next door, and everything surveyed. */
  static CircleFacts complete(List<String> formats, int residents) {
    List<FormatAccess> access =
        formats.stream()
            .map(
                id ->
                    new FormatAccess(
                        id,
                        1,
                        residents,
                        List.of(new FormatAccess.Step(60, residents)),
                        Measurement.SURVEY))
            .toList();
    return new CircleFacts(
        "样样齐全",
        residents,
        residents / 2,
        new OutletFacts(
            300, 150, 150, new FloorArea(residents, 0), new FloorArea(residents, 0), List.of()),
        surveyed(residents),
        access);
  }

  /** Every figure that any standard asks for, as high as any of them demands. */
  private static SurveyFigures surveyed(int residents) {
    Map<String, BigDecimal> figures = new LinkedHashMap<>();
    Standards.load()
        .allFigures()
        .asked()
        .forEach(figure -> figures.put(figure.key(), figure.range().maximum()));
    figures.put(SurveyFigure.SATISFACTION, new BigDecimal("0.95"));
    figures.put(SurveyFigure.COMMUNITY_SERVICE_AREA, new BigDecimal(residents));
    figures.put(SurveyFigure.PILOT_WORK_SCORE, new BigDecimal(90));
    return new SurveyFigures(figures);
  }

  /** A circle to which outlets are added. */
  static final class Lifted {

    private final CircleFacts before;
    private final Map<String, FormatAccess> access = new LinkedHashMap<>();

    Lifted(CircleFacts before) {
      this.before = before;
      before.access().forEach(one -> access.put(one.formatId(), one));
    }

    /** An outlet next door to everybody. */
    void add(String format) {
      access.put(
          format,
          new FormatAccess(
              format,
              1,
              before.residents(),
              List.of(new FormatAccess.Step(60, before.residents())),
              Measurement.NETWORK));
    }

    /** An outlet that is nearer for some residents and brings some who reached none. */
    void nearer(String format, Random random) {
      FormatAccess old = access.get(format);
      TreeMap<Integer, Integer> steps = new TreeMap<>();
      int reached = 0;
      for (FormatAccess.Step step : old.steps()) {
        int moved = random.nextInt(step.residents() + 1);
        reached += step.residents();
        if (moved < step.residents()) {
          steps.merge(step.walkSeconds(), step.residents() - moved, Integer::sum);
        }
        if (moved > 0) {
          steps.merge(random.nextInt(step.walkSeconds() + 1), moved, Integer::sum);
        }
      }
      int brought = random.nextInt(old.residents() - reached + 1);
      if (brought > 0) {
        steps.merge(random.nextInt(1500), brought, Integer::sum);
      }
      List<FormatAccess.Step> list = new ArrayList<>();
      steps.forEach((seconds, people) -> list.add(new FormatAccess.Step(seconds, people)));
      access.put(
          format,
          new FormatAccess(format, old.outlets() + 1, old.residents(), list, old.measurement()));
    }

    /** The first measured walks to a format. */
    void measure(FormatAccess one) {
      access.put(one.formatId(), one);
    }

    CircleFacts facts() {
      return before.withAccess(new ArrayList<>(access.values()));
    }
  }
}

package org.lifecircle.examples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.FormatAccess;
import org.lifecircle.model.Language;
import org.lifecircle.model.Measurement;
import org.lifecircle.model.OutletSearch;
import org.lifecircle.model.ResidentGroup;
import org.lifecircle.model.SurveyFigure;
import org.lifecircle.model.SurveyFigures;
import org.lifecircle.model.WalkingAccess;
import org.lifecircle.standards.CircleFacts;
import org.lifecircle.standards.FormatFinding;
import org.lifecircle.standards.OutletFacts;
import org.lifecircle.standards.Scorecard;
import org.lifecircle.standards.Standards;

/**
 * The rules alone, without map or simulation: somebody asked the residents of two compounds how
 * many minutes they walk. What was not asked is not known and does not count against the circle.
 */
public final class JudgeSurveyedMinutes {

  private JudgeSurveyedMinutes() {}

  /** Prints what the rules say of the asked formats. */
  public static void main(String[] arguments) {
    Scorecard scorecard = judge();
    for (FormatFinding finding : scorecard.formats()) {
      System.out.println(finding.reason().in(Language.EN));
    }
  }

  static Scorecard judge() {
    List<WalkingAccess> asked = new ArrayList<>();
    asked.add(minutes("north", 1_200, "convenience-store", 3));
    asked.add(minutes("south", 800, "convenience-store", 5));
    asked.add(minutes("north", 1_200, "pharmacy", 9));
    asked.add(minutes("south", 800, "pharmacy", 22));
    asked.add(minutes("north", 1_200, "wet-market", 18));
    asked.add(minutes("south", 800, "wet-market", 14));

    CircleFacts facts =
        new CircleFacts(
            "Two compounds",
            2_000,
            760,
            OutletFacts.counted(3, 0, 0),
            new SurveyFigures(Map.of(SurveyFigure.SATISFACTION, new BigDecimal("0.93"))),
            FormatAccess.sum(
                asked,
                new TreeMap<>(Map.of("convenience-store", 1, "pharmacy", 1, "wet-market", 1)),
                OutletSearch.COMPLETE));
    return Standards.load().judge("national-2021", facts, LocalDate.of(2026, 11, 22));
  }

  private static WalkingAccess minutes(String compound, int residents, String format, int minutes) {
    return new WalkingAccess(
        new ResidentGroup(compound, AgeGroup.ADULT, residents),
        format,
        OptionalInt.of(minutes * 60),
        Measurement.SURVEY);
  }
}

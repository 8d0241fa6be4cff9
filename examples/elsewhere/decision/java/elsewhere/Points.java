package elsewhere;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.lifecircle.model.Completeness;
import org.lifecircle.model.FormatAccess;
import org.lifecircle.model.Measurement;
import org.lifecircle.model.SurveyFigures;
import org.lifecircle.standards.CircleFacts;
import org.lifecircle.standards.FloorArea;
import org.lifecircle.standards.OutletFacts;
import org.lifecircle.standards.Standards;

/** What the decision of an office asks: whether the guideline finds a market within its minutes. */
public final class Points {

  private static final Standards STANDARDS = Standards.load();

  private Points() {}

  /** The outcome of the format for a circle whose market everybody reaches in so many seconds. */
  public static String market(BigDecimal seconds) {
    List<FormatAccess.Step> walks = List.of(new FormatAccess.Step(seconds.intValueExact(), 2000));
    CircleFacts facts =
        new CircleFacts(
            "示范圈",
            2000,
            700,
            new OutletFacts(1, 0, 0, FloorArea.NONE, FloorArea.NONE, List.of()),
            new SurveyFigures(Map.of()),
            List.of(
                new FormatAccess(
                    "wet-market",
                    new FormatAccess.Supply(1, Completeness.COMPLETE),
                    2000,
                    walks,
                    walks,
                    Measurement.SURVEY)));
    return STANDARDS.judge("national-2021", facts, LocalDate.of(2026, 11, 22)).formats().stream()
        .filter(format -> format.format().id().equals("wet-market"))
        .findFirst()
        .orElseThrow()
        .presence()
        .name();
  }
}

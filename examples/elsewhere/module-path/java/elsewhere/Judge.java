package elsewhere;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.lifecircle.model.SurveyFigures;
import org.lifecircle.standards.CircleFacts;
import org.lifecircle.standards.FloorArea;
import org.lifecircle.standards.OutletFacts;
import org.lifecircle.standards.Standards;

/** A program of modules that judges a circle of which nothing but its residents is known. */
final class Judge {

  private Judge() {}

  public static void main(String[] arguments) {
    CircleFacts facts =
        new CircleFacts(
            "示范圈",
            2000,
            700,
            new OutletFacts(0, 0, 0, FloorArea.NONE, FloorArea.NONE, List.of()),
            new SurveyFigures(Map.of()),
            List.of());
    System.out.println(
        Judge.class.getModule().getName()
            + " asks "
            + Standards.class.getModule().getName()
            + ": "
            + Standards.load().judge("national-2021", facts, LocalDate.of(2026, 11, 22)).score());
  }
}

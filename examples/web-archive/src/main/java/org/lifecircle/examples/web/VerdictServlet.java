package org.lifecircle.examples.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.lifecircle.model.Completeness;
import org.lifecircle.model.FormatAccess;
import org.lifecircle.model.Language;
import org.lifecircle.model.Measurement;
import org.lifecircle.model.SurveyFigures;
import org.lifecircle.standards.CircleFacts;
import org.lifecircle.standards.FloorArea;
import org.lifecircle.standards.OutletFacts;
import org.lifecircle.standards.Scorecard;
import org.lifecircle.standards.Standards;

/** Says whether a market that so many seconds' walk leads to is near enough. */
@WebServlet("/market")
public final class VerdictServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final int RESIDENTS = 2000;
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private transient Standards standards;

  @Override
  public void init() {
    standards = Standards.load();
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/plain;charset=utf-8");
    int seconds = Integer.parseInt(request.getParameter("seconds"));
    response.getWriter().print(sentence(standards, seconds));
  }

  static String sentence(Standards standards, int seconds) {
    List<FormatAccess.Step> walks = List.of(new FormatAccess.Step(seconds, RESIDENTS));
    FormatAccess market =
        new FormatAccess(
            "wet-market",
            new FormatAccess.Supply(1, Completeness.COMPLETE),
            RESIDENTS,
            walks,
            walks,
            Measurement.SURVEY);
    OutletFacts outlets = new OutletFacts(1, 0, 0, FloorArea.NONE, FloorArea.NONE, List.of());
    CircleFacts facts =
        new CircleFacts("示范圈", RESIDENTS, 0, outlets, new SurveyFigures(Map.of()), List.of(market));
    Scorecard card = standards.judge("national-2021", facts, DAY);
    return card.formats().stream()
        .filter(finding -> finding.format().id().equals("wet-market"))
        .map(finding -> finding.reason().in(Language.ZH))
        .findFirst()
        .orElseThrow();
  }
}

package org.lifecircle.examples.government;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lifecircle.model.FormatAccess;
import org.lifecircle.model.Measurement;
import org.lifecircle.model.SurveyFigure;
import org.lifecircle.model.SurveyFigures;
import org.lifecircle.standards.CircleFacts;

/**
 * What a client asks, as JSON.
 *
 * @param standard the standard to judge by
 * @param asOf the day whose rules are applied
 * @param facts what is known of the circle
 */
record Request(String standard, LocalDate asOf, CircleFacts facts) {

  private static final int SECONDS_PER_MINUTE = 60;

  /** Reads a request; what is not in it is not known. */
  static Request read(InputStream json) throws IOException {
    JsonNode root = new ObjectMapper().readTree(json);
    Map<SurveyFigure, BigDecimal> survey = new EnumMap<>(SurveyFigure.class);
    for (SurveyFigure figure : SurveyFigure.values()) {
      JsonNode value = root.path("survey").path(figure.key());
      if (value.isNumber()) {
        survey.put(figure, value.decimalValue());
      }
    }
    int residents = root.path("residents").asInt();
    List<FormatAccess> access = new ArrayList<>();
    for (JsonNode one : root.path("access")) {
      List<FormatAccess.Step> steps = new ArrayList<>();
      for (JsonNode step : one.path("minutes")) {
        steps.add(
            new FormatAccess.Step(
                step.path("walk").asInt() * SECONDS_PER_MINUTE, step.path("residents").asInt()));
      }
      access.add(
          new FormatAccess(
              one.path("format").asText(),
              one.path("outlets").asInt(),
              residents,
              steps,
              Measurement.SURVEY));
    }
    return new Request(
        root.path("standard").asText(),
        LocalDate.parse(root.path("asOf").asText()),
        new CircleFacts(
            root.path("circle").asText(),
            residents,
            root.path("households").asInt(),
            0,
            0,
            0,
            new SurveyFigures(survey),
            access));
  }
}

package org.lifecircle.kit.experiment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.kit.SoftwareVersion;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Language;
import org.lifecircle.model.Parameter;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Text;
import org.lifecircle.reports.ExperimentContent;
import org.lifecircle.simulation.demand.BehaviorParameter;
import org.lifecircle.simulation.experiment.Factor;
import org.lifecircle.simulation.experiment.Measure;
import org.lifecircle.simulation.scenario.Ageing;

/** What the page of an experiment says, and what a reader calls the numbers that are varied. */
final class ExperimentWords {

  private static final Phrases PHRASES = Phrases.beside(ExperimentWords.class, "phrases");

  /** A note says what a number is, and behind its first such mark more about it. */
  private static final String REST_OF_A_NOTE = "[:：;；].*";

  private ExperimentWords() {}

  static ExperimentContent content(
      Experiment experiment, List<Outcome> outcomes, Language language) {
    List<ExperimentContent.Part> parts = new ArrayList<>();
    List<Measure> measures = experiment.measures();
    for (Outcome outcome : outcomes) {
      Experiment.Case of = outcome.runs().of();
      for (int s = 0; s < outcome.findings().size(); s++) {
        List<ExperimentContent.Found> found = new ArrayList<>();
        for (int m = 0; m < measures.size(); m++) {
          found.add(new ExperimentContent.Found(measures.get(m), outcome.findings().get(s).get(m)));
        }
        parts.add(
            new ExperimentContent.Part(
                id(of.id()) + "-" + experiment.scenarioIds().get(s),
                of.data().circle().name(),
                of.scenarios().isEmpty() ? Text.same("") : of.scenarios().get(s).scenario().title(),
                found));
      }
    }
    return new ExperimentContent(
        language,
        SoftwareVersion.CURRENT,
        new ExperimentContent.Setup(
            experiment.about().title(),
            experiment.design(),
            experiment.design().points().size(),
            days(experiment, outcomes.get(0).runs().dates()),
            labels(experiment)),
        parts);
  }

  /** Whatever a folder is called, a chart is named by letters, digits, points and hyphens. */
  private static String id(String circle) {
    return circle.replaceAll("[^\\p{L}\\p{N}._-]", "-");
  }

  private static Text days(Experiment experiment, List<LocalDate> dates) {
    RunPlan plan = experiment.plan();
    Text said =
        PHRASES.text(
            plan.often().target().isPresent() ? "days.precision" : "days",
            dates.get(0).toString(),
            dates.get(dates.size() - 1).toString(),
            Integer.toString(dates.size()),
            Integer.toString(plan.often().replications()));
    if (plan.sample().weeks() > 0) {
      Text weeks = PHRASES.text("days.weeks", Integer.toString(plan.sample().weeks()));
      said = PHRASES.text("days.with", said, weeks);
    }
    Course course = experiment.world().course();
    if (course.ageing().isPresent()) {
      Ageing ageing = course.ageing().get();
      said =
          PHRASES.text(
              "days.with",
              said,
              PHRASES.text(
                  "days.ageing", percent(ageing.childShare()), percent(ageing.adultShare())));
    }
    for (Course.Event event : course.events()) {
      said =
          PHRASES.text(
              "days.with",
              said,
              PHRASES.text("days.event", event.from().toString(), event.file().scenario().title()));
    }
    return said;
  }

  private static String percent(double share) {
    return ExperimentTables.number(Math.round(1000 * share) / 10.0);
  }

  private static Map<String, Text> labels(Experiment experiment) {
    Map<String, Text> labels = new LinkedHashMap<>();
    for (Factor factor : experiment.design().factors()) {
      labels.put(factor.name(), label(factor.name(), experiment.world()));
    }
    return labels;
  }

  private static Text label(String name, Experiment.World world) {
    String[] parts = name.split("/");
    if (parts.length == 3) {
      Text group = PHRASES.text("label.group." + parts[2]);
      return PHRASES.text("label." + parts[0], format(parts[1], world), group);
    }
    if (parts.length == 2) {
      return PHRASES.text("label." + parts[0], format(parts[1], world));
    }
    BehaviorParameter behavior =
        Arrays.stream(BehaviorParameter.values())
            .filter(one -> one.id().equals(name))
            .findFirst()
            .orElseThrow();
    Parameter parameter = world.demand().parameters().get(behavior);
    Text note = parameter.note();
    String unit = parameter.unit().equals("1") ? "" : " (" + parameter.unit() + ")";
    return new Text(
        note.zh().replaceFirst(REST_OF_A_NOTE, "") + unit,
        note.en().replaceFirst(REST_OF_A_NOTE, "") + unit);
  }

  private static Text format(String id, Experiment.World world) {
    Optional<BusinessFormat> format =
        world.formats().formats().stream().filter(one -> one.id().equals(id)).findFirst();
    return format.map(BusinessFormat::label).orElse(Text.same(id));
  }
}

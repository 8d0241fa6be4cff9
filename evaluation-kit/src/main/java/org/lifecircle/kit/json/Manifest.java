package org.lifecircle.kit.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.lifecircle.model.Language;
import org.lifecircle.model.Parameter;
import org.lifecircle.reports.Evaluation;
import org.lifecircle.reports.Judgment;
import org.lifecircle.reports.plan.CirclePlan;
import org.lifecircle.simulation.day.LivedDays;
import org.lifecircle.standards.Scorecard;
import org.lifecircle.standards.annex.AnnexSource;

/** All that is needed to run an evaluation again: {@code manifest.json}. */
public final class Manifest {

  /** The name of the software in every manifest. */
  static final String SOFTWARE = "LifeCircle";

  private Manifest() {}

  /**
   * Writes the manifest.
   *
   * @param file what is written
   * @param evaluation what was computed
   * @param language the language of the report
   * @param softwareVersion the version that computed
   * @throws IOException when the file cannot be written
   */
  public static void write(
      Path file, Evaluation evaluation, Language language, String softwareVersion)
      throws IOException {
    ObjectNode root = Json.object();
    software(root, softwareVersion);
    Scorecard scorecard = evaluation.scorecard();
    ObjectNode standard = root.putObject("standard");
    standard(standard, scorecard);
    standard.put("asOf", scorecard.asOf().toString());
    evaluation.assessment().judgment().annex().ifPresent(annex -> annex(standard, annex));
    ObjectNode simulated = root.putObject("simulated");
    days(simulated, evaluation.days().lived());
    evaluation
        .days()
        .uncertain()
        .ifPresent(one -> simulated.put("uncertaintyPoints", one.points().size()));
    root.put("seed", evaluation.days().lived().sum().seed());
    root.put("lang", language.id());
    root.put("crs", evaluation.data().coordinateSystem());
    parameters(root, evaluation.parameters());
    inputs(root, evaluation.data().inputs());
    List<Judgment> others = evaluation.assessment().others();
    if (!others.isEmpty()) {
      ArrayNode nodes = root.putArray("otherStandards");
      for (Judgment other : others) {
        ObjectNode node = nodes.addObject();
        standard(node, other.scorecard());
        other.annex().ifPresent(annex -> annex(node, annex));
        parameters(node, other.parameters());
      }
    }
    Json.write(file, root);
  }

  /**
   * Writes the manifest of a comparison of reports.
   *
   * @param file what is written
   * @param inputs SHA-256 of the compared verdicts, by name
   * @param language the language of the comparison
   * @param softwareVersion the version that compared
   * @throws IOException when the file cannot be written
   */
  public static void writeOfReports(
      Path file, Map<String, String> inputs, Language language, String softwareVersion)
      throws IOException {
    ObjectNode root = Json.object();
    software(root, softwareVersion);
    root.put("command", "report");
    root.put("lang", language.id());
    inputs(root, inputs);
    Json.write(file, root);
  }

  /**
   * Writes the manifest of a plan.
   *
   * @param file what is written
   * @param plan what was computed
   * @param inputs SHA-256 of every file that was read, by name
   * @param seed of the first simulated day
   * @param language the language of the files
   * @param softwareVersion the version that computed
   * @throws IOException when the file cannot be written
   */
  public static void writeOfPlan(
      Path file,
      CirclePlan plan,
      Map<String, String> inputs,
      long seed,
      Language language,
      String softwareVersion)
      throws IOException {
    ObjectNode root = Json.object();
    software(root, softwareVersion);
    root.put("command", "plan");
    root.put("aim", plan.task().aim().id());
    ObjectNode weights = root.putObject("weights");
    plan.task().weights().byGroup().forEach((group, weight) -> weights.put(group.id(), weight));
    ObjectNode standard = root.putObject("standard");
    standard.put("id", plan.task().standard().id());
    standard.put("holdsFrom", plan.task().standard().holdsFrom().toString());
    standard.put("asOf", plan.task().asOf().toString());
    plan.task().limit().additions().ifPresent(most -> root.put("additions", most));
    plan.task().limit().budget().ifPresent(most -> root.put("budget", most));
    root.put("currency", plan.task().limit().currency());
    root.putObject("sites")
        .put("listed", plan.task().sites().listed())
        .put("outlets", plan.task().sites().outlets())
        .put("proposed", plan.task().sites().proposed());
    ObjectNode choice = root.putObject("choice").put("unit", plan.proof().unit());
    plan.proof().worth().greedy().ifPresent(greedy -> choice.put("greedy", greedy));
    choice
        .put("value", plan.proof().value())
        .put("bound", plan.proof().bound())
        .put("proved", plan.proof().proved());
    root.put("seed", seed);
    root.put("lang", language.id());
    inputs(root, inputs);
    Json.write(file, root);
  }

  private static void days(ObjectNode node, LivedDays lived) {
    ArrayNode dates = node.putArray("dates");
    lived.dates().forEach(date -> dates.add(date.toString()));
    node.put("replications", lived.replications());
    ArrayNode days = node.putArray("days");
    lived
        .days()
        .forEach(
            day -> days.addObject().put("date", day.date().toString()).put("seed", day.seed()));
  }

  private static void standard(ObjectNode node, Scorecard scorecard) {
    node.put("id", scorecard.standard().id());
    node.put("holdsFrom", scorecard.standard().holdsFrom().toString());
  }

  /** Says whose annex a standard went by, and how much of it was filled. */
  private static void annex(ObjectNode standard, AnnexSource annex) {
    ObjectNode node = standard.putObject("annex");
    node.put("holder", annex.holder());
    node.put("title", annex.document().title());
    node.put("number", annex.document().number());
    node.put("date", annex.date().toString());
    node.put("address", annex.document().address());
    node.put("file", annex.file());
    node.put("sha256", annex.sha256());
    node.put("filledCells", annex.filledCells());
    node.put("openCells", annex.openCells());
  }

  /** Says by which version something was computed. */
  static void software(ObjectNode node, String version) {
    node.putObject("software").put("name", SOFTWARE).put("version", version);
  }

  /** Lists the files that were read, by name, with their SHA-256. */
  static void inputs(ObjectNode node, Map<String, String> inputs) {
    ArrayNode all = node.putArray("inputs");
    inputs.forEach((name, digest) -> all.addObject().put("file", name).put("sha256", digest));
  }

  /** Lists figures with their provenance, in order. */
  static void parameters(ObjectNode node, List<Parameter> parameters) {
    ArrayNode all = node.putArray("parameters");
    parameters.forEach(parameter -> parameter(all.addObject(), parameter));
  }

  private static void parameter(ObjectNode node, Parameter parameter) {
    node.put("id", parameter.id());
    node.put("value", parameter.value());
    node.put("unit", parameter.unit());
    node.put("holdsFrom", parameter.holdsFrom().toString());
    node.put("document", parameter.source().document().title());
    node.put("number", parameter.source().document().number());
    node.put("clause", parameter.source().clause());
    node.put("address", parameter.source().document().address());
    node.put("status", parameter.source().status().id());
  }
}

package org.lifecircle.standards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.FormatAccess;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Language;
import org.lifecircle.model.NearestName;
import org.lifecircle.model.Parameter;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.model.SourceDocument;
import org.lifecircle.model.Text;
import org.lifecircle.standards.facts.Finding;
import org.lifecircle.standards.facts.FormatDemand;
import org.lifecircle.standards.facts.FormatReach;
import org.lifecircle.standards.facts.OutletLayout;
import org.lifecircle.standards.facts.Verdict;
import org.lifecircle.standards.kie.RuleDescription;
import org.lifecircle.standards.kie.RuleEngine;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/**
 * All standards that a circle can be judged by. Immutable but for the compiled rules that it keeps;
 * one instance serves any number of threads.
 */
public final class Standards {

  static final Phrases PHRASES = Phrases.beside(Standards.class, "phrases");

  /** The rules that every standard shares. */
  private static final String COMMON_RULES = "common";

  private static final Columns PACK_COLUMNS =
      Columns.required("id", "zh", "en", "territoryZh", "territoryEn", "holdsFrom", "documents");

  private final FormatCatalog formats;
  private final Map<String, Pack> packs;
  private final Map<String, RuleEngine> engines = new ConcurrentHashMap<>();

  private Standards(FormatCatalog formats, Map<String, Pack> packs) {
    this.formats = formats;
    this.packs = packs;
  }

  /**
   * The standards that the product carries. Their rules are prepared when they are first used.
   *
   * @throws InvalidInputException when a table is wrong; names every problem
   */
  public static Standards load() {
    List<Problem> problems = new ArrayList<>();
    DocumentTable documents = DocumentTable.load(problems);
    FormatCatalog formats =
        FormatTable.of(
            Table.resource(Standards.class, "formats.csv", FormatTable.COLUMNS, problems),
            documents,
            List.of());
    Map<String, Pack> packs = new LinkedHashMap<>();
    Table table = Table.resource(Standards.class, "packs.csv", PACK_COLUMNS, problems);
    for (Row row : table.rows()) {
      standard(row, documents)
          .ifPresent(
              standard ->
                  packs.put(
                      standard.id(),
                      Pack.load(
                          standard,
                          PackFolder.carried(standard.id()),
                          documents,
                          formats,
                          problems)));
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return new Standards(formats, packs);
  }

  private static Optional<Standard> standard(Row row, DocumentTable documents) {
    Optional<String> id = row.requiredText("id");
    Optional<String> zh = row.requiredText("zh");
    Optional<String> en = row.requiredText("en");
    Optional<String> territoryZh = row.requiredText("territoryZh");
    Optional<String> territoryEn = row.requiredText("territoryEn");
    Optional<LocalDate> holdsFrom = row.date("holdsFrom");
    Optional<List<String>> named = row.names("documents", documents.ids());
    if (id.isEmpty()
        || zh.isEmpty()
        || en.isEmpty()
        || territoryZh.isEmpty()
        || territoryEn.isEmpty()
        || holdsFrom.isEmpty()
        || named.isEmpty()) {
      return Optional.empty();
    }
    List<SourceDocument> behind = named.get().stream().map(documents::get).toList();
    return Optional.of(
        new Standard(
            id.get(),
            new Text(zh.get(), en.get()),
            new Text(territoryZh.get(), territoryEn.get()),
            holdsFrom.get(),
            behind));
  }

  /** The standards in the order in which they are shown; the first is the default. */
  public List<Standard> list() {
    return packs.values().stream().map(Pack::standard).toList();
  }

  /**
   * One standard.
   *
   * @throws IllegalArgumentException when there is no such standard; names the nearest one
   */
  public Standard get(String standardId) {
    return pack(standardId).standard();
  }

  /** The 14 basic and 12 quality formats of the national guideline, in its order. */
  public FormatCatalog formats() {
    return formats;
  }

  /**
   * All formats that any standard demands: those of the guideline, then the further ones, such as
   * the schools of GB 50180, each standard's in its order.
   */
  public FormatCatalog allFormats() {
    Map<String, BusinessFormat> all = new LinkedHashMap<>();
    formats.formats().forEach(format -> all.put(format.id(), format));
    packs.values().stream()
        .flatMap(pack -> pack.formats().formats().stream())
        .forEach(format -> all.putIfAbsent(format.id(), format));
    return new FormatCatalog(List.copyOf(all.values()));
  }

  /**
   * The parameters of a standard, of all dates, in the order in which they are shown.
   *
   * @throws IllegalArgumentException when there is no such standard; names the nearest one
   */
  public List<Parameter> parameters(String standardId) {
    return pack(standardId).parameters().all();
  }

  /**
   * The rules of a standard by their ids.
   *
   * @throws IllegalArgumentException when there is no such standard; names the nearest one
   */
  public List<RuleDescription> rules(String standardId) {
    return engine(pack(standardId)).rules();
  }

  /**
   * Every rule, clause and parameter of a standard as Markdown, as they hold now and with the
   * parameters of all dates.
   *
   * @throws IllegalArgumentException when there is no such standard; names the nearest one
   */
  public String describe(String standardId, Language language) {
    Pack pack = pack(standardId);
    return RulesPage.of(pack, rules(standardId), language);
  }

  /** Every rule, clause and parameter of all standards as Markdown in both languages. */
  public String describeAll() {
    List<RuleDescription> common = RuleEngine.of(List.of(COMMON_RULES)).rules();
    return RulesPage.all(this, common, List.copyOf(packs.values()));
  }

  /**
   * The verdict on a circle.
   *
   * @param standardId the standard, for example {@code national-2021}
   * @param facts what is known of the circle
   * @param asOf the day whose rules are applied
   * @throws IllegalArgumentException when there is no such standard, with the nearest one named, or
   *     when it does not hold yet on that day
   */
  public Scorecard judge(String standardId, CircleFacts facts, LocalDate asOf) {
    Pack pack = pack(standardId);
    Rulebook rulebook = pack.on(asOf).dueFor(facts.residents());
    return ScorecardWriter.write(facts, rulebook, asOf, findings(pack, rulebook, facts));
  }

  /**
   * The fewest formats that lift a circle to its next level, proved by judging the circle with
   * them.
   *
   * @param standardId the standard
   * @param facts what is known of the circle
   * @param asOf the day whose rules are applied
   * @return empty when the standard has no higher level, or none that more formats can reach
   * @throws IllegalArgumentException as {@link #judge} does
   */
  public Optional<WayUp> wayUp(String standardId, CircleFacts facts, LocalDate asOf) {
    Rulebook rulebook = pack(standardId).on(asOf).dueFor(facts.residents());
    return WayUpSearch.of(
        rulebook, facts, judge(standardId, facts, asOf), lifted -> judge(standardId, lifted, asOf));
  }

  /** What the rules find, before it is put into words. */
  List<Finding> findings(String standardId, CircleFacts facts, LocalDate asOf) {
    Pack pack = pack(standardId);
    return findings(pack, pack.on(asOf).dueFor(facts.residents()), facts);
  }

  private List<Finding> findings(Pack pack, Rulebook rulebook, CircleFacts facts) {
    Verdict verdict = new Verdict();
    engine(pack).fire(working(rulebook, facts, verdict));
    return verdict.findings();
  }

  private static List<Object> working(Rulebook rulebook, CircleFacts circle, Verdict verdict) {
    Map<String, FormatAccess> access = new HashMap<>();
    circle.access().forEach(one -> access.put(one.formatId(), one));
    List<Object> facts = new ArrayList<>();
    facts.add(verdict);
    facts.addAll(rulebook.groups());
    facts.addAll(rulebook.kinds());
    facts.addAll(rulebook.reaches());
    facts.addAll(rulebook.figures());
    facts.addAll(rulebook.needs());
    facts.addAll(rulebook.levels());
    facts.addAll(MeasuredFigures.of(circle));
    rulebook
        .layout()
        .ifPresent(
            layout -> {
              facts.add(layout);
              facts.add(
                  OutletLayout.of(
                      circle.places(),
                      layout.coreRadius().value().doubleValue(),
                      layout.streetSpacing().value().doubleValue()));
            });
    for (FormatDemand demand : rulebook.formats()) {
      FormatAccess measured = access.get(demand.format().id());
      facts.add(measured == null ? FormatReach.unknown(demand) : FormatReach.of(demand, measured));
    }
    return facts;
  }

  private RuleEngine engine(Pack pack) {
    String id = pack.standard().id();
    return engines.computeIfAbsent(
        id, key -> RuleEngine.of(List.of(COMMON_RULES, PackFolder.packageName(key))));
  }

  private Pack pack(String standardId) {
    Pack pack = packs.get(standardId);
    if (pack == null) {
      String message =
          NearestName.of(standardId, packs.keySet())
              .map(nearest -> PHRASES.text("standard.unknown.maybe", standardId, nearest))
              .orElseGet(
                  () ->
                      PHRASES.text(
                          "standard.unknown", standardId, String.join(", ", packs.keySet())))
              .en();
      throw new IllegalArgumentException(message);
    }
    return pack;
  }
}

package org.lifecircle.standards;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.FigureCatalog;
import org.lifecircle.model.FormatAccess;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Language;
import org.lifecircle.model.NearestName;
import org.lifecircle.model.Parameter;
import org.lifecircle.model.Problem;
import org.lifecircle.model.RefusedException;
import org.lifecircle.model.Text;
import org.lifecircle.model.Vocabulary;
import org.lifecircle.model.Warning;
import org.lifecircle.standards.annex.Annex;
import org.lifecircle.standards.annex.AnnexSource;
import org.lifecircle.standards.facts.Finding;
import org.lifecircle.standards.facts.FormatDemand;
import org.lifecircle.standards.facts.FormatReach;
import org.lifecircle.standards.facts.OutletLayout;
import org.lifecircle.standards.facts.Verdict;
import org.lifecircle.tables.Workbook;

/**
 * All standards that a circle can be judged by. Immutable but for the compiled rules that it keeps;
 * one instance serves any number of threads.
 */
public final class Standards {

  /** The standards that go by the annexes of the plan of 2023. */
  public static final List<String> OF_ANNEXES = List.of(AnnexTables.STANDARD);

  /** The rules that every standard shares. */
  private static final String COMMON_RULES = "common";

  private final Vocabulary common;

  /** Every request asks for it. */
  private final Vocabulary all;

  private final Map<String, Pack> packs;
  private final Function<String, RuleEngine> loading;
  private final Map<String, RuleEngine> engines = new ConcurrentHashMap<>();
  private final List<Progress> progress;
  private final Optional<AnnexSource> annex;
  private final Map<String, List<Warning>> doubts;

  private Standards(
      PackFolders folders,
      Function<String, RuleEngine> loading,
      Optional<AnnexSource> annex,
      Map<String, List<Warning>> doubts) {
    this.annex = annex;
    this.doubts = new TreeMap<>(doubts);
    this.common = folders.common();
    this.packs = folders.packs();
    this.all = vocabulary(common, packs.values());
    this.progress = folders.progress();
    this.loading = loading;
  }

  private static Vocabulary vocabulary(Vocabulary common, Collection<Pack> packs) {
    Map<String, BusinessFormat> formats = new LinkedHashMap<>();
    common.formats().formats().forEach(format -> formats.put(format.id(), format));
    FigureCatalog figures = common.figures();
    for (Pack pack : packs) {
      pack.vocabulary()
          .formats()
          .formats()
          .forEach(format -> formats.putIfAbsent(format.id(), format));
      figures = figures.with(pack.vocabulary().figures());
    }
    return new Vocabulary(new FormatCatalog(List.copyOf(formats.values())), figures);
  }

  /** The standards that the product carries. Their rules are prepared when they are first used. */
  public static Standards load() {
    return new Standards(
        Carried.FOLDERS,
        id -> RuleEngines.carried().of(List.of(COMMON_RULES, TableSource.packageName(id))),
        Optional.empty(),
        Map.of());
  }

  /** The tables of the product, which are read once however many standards are made of them. */
  private static final class Carried {

    private static final PackFolders FOLDERS =
        PackFolders.read(TableSource.carried(), Map.of(), Set.of());
  }

  /**
   * The standards of another version of the product, for example of a rules jar in the repository
   * of the rule engine.
   *
   * @param tables sees the tables of that version before all others
   * @param engines gives the rules of a standard by its id
   * @throws InvalidInputException when a table is wrong; names every problem
   */
  public static Standards load(ClassLoader tables, Function<String, RuleEngine> engines) {
    return load(TableSource.nearest(tables), engines);
  }

  /**
   * As {@link #load(ClassLoader, Function)}, with the standards that others have added: for each
   * name, a folder {@code packs/<name without hyphens>} with a table {@code standard.csv}, which
   * has the columns of {@code packs.csv} and one row, the standard's other tables, and the
   * documents that they cite and the product does not know, in {@code documents.csv}.
   *
   * @param names the ids that added standards may have; names without such a table are passed over
   * @throws InvalidInputException when a table is wrong; names every problem
   */
  public static Standards load(
      ClassLoader tables, Collection<String> names, Function<String, RuleEngine> engines) {
    return load(TableSource.nearest(tables), engines, Map.of(), new TreeSet<>(names));
  }

  /**
   * The standards that the product carries, with the tables that somebody has edited: a spreadsheet
   * {@code <standard>.xlsx} in the folder takes the place of that standard's own tables. A figure
   * that was changed cites the row where it was changed and counts as assumed.
   *
   * @param tables a folder, for example one that {@link #writeTables} wrote
   * @throws InvalidInputException when a table is wrong; names every problem by file, sheet and row
   */
  public static Standards load(Path tables) {
    List<Problem> problems = new ArrayList<>();
    Standards carried = load();
    Set<String> known = new TreeSet<>();
    carried.packs.keySet().forEach(id -> known.add(id + ".xlsx"));
    try (Stream<Path> files = Files.list(tables)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".xlsx") && !name.startsWith("~") && !known.contains(name))
          .sorted()
          .forEach(
              name ->
                  problems.add(
                      new Problem(
                          name,
                          0,
                          "",
                          "",
                          Words.PHRASES.text("tables.unknown", String.join(", ", known)))));
    } catch (IOException e) {
      problems.add(
          new Problem(tables.toString(), 0, "", "", Words.PHRASES.text("tables.folder.missing")));
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    Map<String, Set<Warning>> doubts = new TreeMap<>();
    PackFolders edited =
        PackFolders.read(
            TableSource.edited(tables, TableSource.carried(), doubts), carried.packs, Set.of());
    Map<String, List<Warning>> told = new TreeMap<>();
    doubts.forEach((id, warnings) -> told.put(id, List.copyOf(warnings)));
    return new Standards(edited, carried.loading, Optional.empty(), told);
  }

  /**
   * The standards that the product carries, with what the annexes of the plan of 2023 say in place
   * of what {@code national-2023} assumes of them. The others stay as they are.
   *
   * @param annex as somebody who holds it has typed it in
   * @throws InvalidInputException when a row cannot be used; names every problem
   */
  public static Standards load(Annex annex) {
    Standards carried = load();
    return new Standards(
        PackFolders.read(
            new AnnexTables(annex, TableSource.carried(), carried), Map.of(), Set.of()),
        carried.loading,
        Optional.of(annex.source()),
        Map.of(AnnexTables.STANDARD, annex.source().extent().doubts()));
  }

  static Standards load(TableSource source, Function<String, RuleEngine> engines) {
    return load(source, engines, Map.of(), Set.of());
  }

  private static Standards load(
      TableSource tables,
      Function<String, RuleEngine> engines,
      Map<String, Pack> carried,
      Set<String> names) {
    return new Standards(
        PackFolders.read(tables, carried, names), engines, Optional.empty(), Map.of());
  }

  /** The standards in the order in which they are shown; the first is the default. */
  public List<Standard> list() {
    return packs.values().stream().map(Pack::standard).toList();
  }

  /**
   * One standard.
   *
   * @throws RefusedException when there is no such standard; names the nearest one
   */
  public Standard get(String standardId) {
    return pack(standardId).standard();
  }

  /**
   * Refuses what {@link #judge} would refuse for its standard or its day, before anything is known
   * of the circle.
   *
   * @param standardId the standard
   * @param asOf the day whose rules are to be applied
   * @throws RefusedException when there is no such standard, or it does not hold yet on that day
   */
  public void check(String standardId, LocalDate asOf) {
    pack(standardId).on(asOf);
  }

  /**
   * What a standard calls its dimensions, by their ids, in its order.
   *
   * @throws RefusedException when there is no such standard; names the nearest one
   */
  public Map<String, Text> dimensionTitles(String standardId) {
    return pack(standardId).dimensionTitles();
  }

  /** The 14 basic and 12 quality formats of the national guideline, in its order. */
  public FormatCatalog formats() {
    return common.formats();
  }

  /**
   * All formats that any standard demands: those of the guideline, then the further ones, such as
   * the schools of GB 50180, each standard's in its order.
   */
  public FormatCatalog allFormats() {
    return all.formats();
  }

  /**
   * All figures that any standard may set a least value for: those that the product carries, then
   * those that added standards have of their own, each standard's in its order.
   */
  public FigureCatalog allFigures() {
    return all.figures();
  }

  /** What the description of a circle may name: all formats and all figures of all standards. */
  public Vocabulary vocabulary() {
    return all;
  }

  /** Whose annex a standard goes by; empty when it goes by none. */
  public Optional<AnnexSource> annex(String standardId) {
    return annex.filter(source -> standardId.equals(AnnexTables.STANDARD));
  }

  /**
   * What was read of the tables of a standard, or of its annex, and somebody may not expect: rows
   * that are hidden or filtered away.
   */
  public List<Warning> doubts(String standardId) {
    return doubts.getOrDefault(standardId, List.of());
  }

  /** How many circles, outlets and residents the programme was reported to have, by month. */
  public List<Progress> progress() {
    return progress;
  }

  /**
   * The parameters of a standard, of all dates, in the order in which they are shown.
   *
   * @throws RefusedException when there is no such standard; names the nearest one
   */
  public List<Parameter> parameters(String standardId) {
    return pack(standardId).parameters().all();
  }

  /**
   * The rules of a standard by their ids.
   *
   * @throws RefusedException when there is no such standard; names the nearest one
   */
  public List<RuleDescription> rules(String standardId) {
    return engine(pack(standardId)).rules();
  }

  /**
   * Writes the tables of every standard as spreadsheets {@code <standard>.xlsx}, to be opened,
   * changed and given to {@link #load(Path)}.
   *
   * @param folder an existing folder
   * @throws IOException when a file cannot be written
   */
  public static void writeTables(Path folder) throws IOException {
    for (Standard standard : load().list()) {
      Workbook.write(
          folder.resolve(standard.id() + ".xlsx"),
          PackTables.sheets(TableSource.carried().of(standard.id())));
    }
  }

  /**
   * Every rule, clause and parameter of a standard as Markdown, as they hold now and with the
   * parameters of all dates.
   *
   * @throws RefusedException when there is no such standard; names the nearest one
   */
  public String describe(String standardId, Language language) {
    Pack pack = pack(standardId);
    return RulesPage.of(pack, rules(standardId), language);
  }

  /** Every rule, clause and parameter of all standards as Markdown in both languages. */
  public String describeAll() {
    List<RuleDescription> common = RuleEngines.carried().of(List.of(COMMON_RULES)).rules();
    return RulesPage.all(this, common, List.copyOf(packs.values()));
  }

  /**
   * The verdict on a circle.
   *
   * @param standardId the standard, for example {@code national-2021}
   * @param facts what is known of the circle
   * @param asOf the day whose rules are applied
   * @throws RefusedException when there is no such standard, with the nearest one named, when it
   *     does not hold yet on that day, or when a figure cannot be true
   */
  public Scorecard judge(String standardId, CircleFacts facts, LocalDate asOf) {
    Pack pack = pack(standardId);
    Rulebook rulebook = pack.on(asOf).dueFor(facts.residents());
    return ScorecardWriter.write(facts, rulebook, asOf, findings(pack, rulebook, facts));
  }

  /**
   * A question for those who run the rules themselves.
   *
   * @param standardId the standard, which names the KieBase too
   * @param facts what is known of the circle
   * @param asOf the day whose rules are applied
   * @throws RefusedException as {@link #judge} does
   */
  public Question question(String standardId, CircleFacts facts, LocalDate asOf) {
    Pack pack = pack(standardId);
    pack.vocabulary().figures().check(facts.survey());
    Rulebook rulebook = pack.on(asOf).dueFor(facts.residents());
    Verdict verdict = new Verdict();
    return new Question(facts, rulebook, asOf, verdict, working(rulebook, facts, verdict));
  }

  /**
   * The fewest formats that lift a circle to its next level, proved by judging the circle with
   * them.
   *
   * @param standardId the standard
   * @param facts what is known of the circle
   * @param asOf the day whose rules are applied
   * @return empty when the standard has no higher level, or none that more formats can reach
   * @throws RefusedException as {@link #judge} does
   */
  public Optional<WayUp> wayUp(String standardId, CircleFacts facts, LocalDate asOf) {
    return wayUp(facts, judge(standardId, facts, asOf));
  }

  /**
   * As {@link #wayUp(String, CircleFacts, LocalDate)}, for whoever has judged the circle already.
   *
   * @param facts what is known of the circle
   * @param judged what {@link #judge} said of these facts; by its standard and its day the way up
   *     is looked for
   * @throws RefusedException as {@link #judge} does
   */
  public Optional<WayUp> wayUp(CircleFacts facts, Scorecard judged) {
    String standardId = judged.standard().id();
    Rulebook rulebook = pack(standardId).on(judged.asOf()).dueFor(facts.residents());
    return WayUpSearch.of(
        rulebook, facts, judged, lifted -> judge(standardId, lifted, judged.asOf()));
  }

  /**
   * What a standard demands of a circle of so many residents, for those who look for what would
   * meet it.
   *
   * @param standardId the standard
   * @param residents of the circle
   * @param asOf the day whose rules are applied
   * @throws RefusedException as {@link #judge} does
   */
  public DueDemands demands(String standardId, int residents, LocalDate asOf) {
    Rulebook rulebook = pack(standardId).on(asOf).dueFor(residents);
    return new DueDemands(rulebook.formats(), rulebook.needs(), rulebook.levels());
  }

  /** What the rules find, before it is put into words. */
  List<Finding> findings(String standardId, CircleFacts facts, LocalDate asOf) {
    Pack pack = pack(standardId);
    return findings(pack, pack.on(asOf).dueFor(facts.residents()), facts);
  }

  private List<Finding> findings(Pack pack, Rulebook rulebook, CircleFacts facts) {
    pack.vocabulary().figures().check(facts.survey());
    Verdict verdict = new Verdict();
    engine(pack).fire(working(rulebook, facts, verdict));
    return verdict.findings();
  }

  private List<Object> working(Rulebook rulebook, CircleFacts circle, Verdict verdict) {
    Map<String, FormatAccess> access = new LinkedHashMap<>();
    circle.access().forEach(one -> access.put(one.formatId(), one));
    List<Object> facts = new ArrayList<>();
    facts.add(verdict);
    facts.addAll(rulebook.groups());
    facts.addAll(rulebook.kinds());
    facts.addAll(rulebook.reaches());
    facts.addAll(rulebook.figures());
    facts.addAll(rulebook.needs());
    facts.addAll(rulebook.levels());
    facts.addAll(MeasuredFigures.of(circle, formats().ids(), rulebook.figures()));
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
    return engines.computeIfAbsent(pack.standard().id(), loading);
  }

  private Pack pack(String standardId) {
    Pack pack = packs.get(standardId);
    if (pack == null) {
      throw new RefusedException(
          RefusedException.Reason.UNKNOWN_ID,
          NearestName.of(standardId, packs.keySet())
              .map(nearest -> Words.PHRASES.text("standard.unknown.maybe", standardId, nearest))
              .orElseGet(
                  () ->
                      Words.PHRASES.text(
                          "standard.unknown", standardId, String.join(", ", packs.keySet()))));
    }
    return pack;
  }
}

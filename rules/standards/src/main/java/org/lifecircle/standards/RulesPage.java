package org.lifecircle.standards;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.lifecircle.model.Clause;
import org.lifecircle.model.Language;
import org.lifecircle.model.Parameter;
import org.lifecircle.model.SourceDocument;
import org.lifecircle.model.Text;
import org.lifecircle.standards.facts.FormatDemand;
import org.lifecircle.standards.facts.IndicatorTerms;
import org.lifecircle.standards.facts.LevelDemand;
import org.lifecircle.standards.facts.NeedDemand;

/** Writes down every rule, clause and parameter as Markdown, in one language or in both. */
final class RulesPage {

  private final List<Language> languages;
  private final StringBuilder page = new StringBuilder();

  private RulesPage(List<Language> languages) {
    this.languages = languages;
  }

  /** All standards in both languages. */
  static String all(Standards standards, List<RuleDescription> common, List<Pack> packs) {
    RulesPage page = new RulesPage(List.of(Language.ZH, Language.EN));
    page.line("# " + page.say("page.title"));
    page.line("");
    page.line(page.say("page.generated"));
    page.line("");
    page.line("## " + page.say("page.common"));
    page.line("");
    page.rules(common);
    for (Pack pack : packs) {
      List<RuleDescription> own =
          standards.rules(pack.standard().id()).stream()
              .filter(rule -> !common.contains(rule))
              .toList();
      page.standard(pack, own);
    }
    page.progress(standards.progress());
    return page.page.toString();
  }

  /** One standard in one language. */
  static String of(Pack pack, List<RuleDescription> rules, Language language) {
    RulesPage page = new RulesPage(List.of(language));
    page.standard(pack, rules);
    return page.page.toString();
  }

  private void standard(Pack pack, List<RuleDescription> rules) {
    Standard standard = pack.standard();
    Rulebook rulebook = pack.rulebooks().get(pack.rulebooks().size() - 1);
    line("## " + standard.id() + ": " + say(standard.title()));
    line("");
    line(
        say(
            Words.PHRASES.text(
                "page.holds", standard.territory(), standard.holdsFrom().toString())));
    line("");
    line("### " + say("page.documents"));
    line("");
    for (SourceDocument document : standard.documents()) {
      line("- " + document(document));
    }
    line("");
    if (!rules.isEmpty()) {
      line("### " + say("page.rules"));
      line("");
      rules(rules);
    }
    if (!rulebook.formats().isEmpty()) {
      formats(rulebook);
    }
    indicators(rulebook);
    if (!rulebook.levels().isEmpty()) {
      levels(rulebook);
    }
    parameters(pack.parameters());
  }

  private void formats(Rulebook rulebook) {
    line("### " + say("page.formats"));
    line("");
    header("page.format", "page.group", "page.walk", "page.share", "page.from", "page.source");
    for (Rulebook.DueDemand due : rulebook.demands()) {
      FormatDemand demand = due.demand();
      row(
          "`" + demand.id() + "` " + say(demand.format().label()),
          say(rulebook.group(demand.group()).title()),
          say(Amounts.walk(demand.walk())),
          say(Amounts.share(demand.share())),
          due.fromResidents().map(from -> say(Amounts.threshold(from))).orElse(""),
          source(demand.source()));
    }
    line("");
  }

  private void indicators(Rulebook rulebook) {
    line("### " + say("page.indicators"));
    line("");
    header("page.indicator", "page.threshold", "page.points", "page.source");
    terms(rulebook)
        .forEach(
            terms ->
                row(
                    "`" + terms.id() + "` " + say(terms.title()),
                    say(Amounts.threshold(terms.threshold())),
                    say(Amounts.threshold(terms.points())),
                    source(terms.threshold().source())));
    for (NeedDemand need : rulebook.needs()) {
      row(
          "`" + need.id() + "` " + say(need.title()),
          String.join(", ", need.formatIds().stream().map(id -> "`" + id + "`").toList()),
          say(Amounts.threshold(need.points())),
          source(need.source()));
    }
    line("");
  }

  private void levels(Rulebook rulebook) {
    line("### " + say("page.levels"));
    line("");
    header("page.level", "page.basic", "page.quality", "page.complete", "page.source");
    for (LevelDemand level : rulebook.levels()) {
      row(
          say(level.level().label()),
          say(Amounts.threshold(level.basic())),
          say(Amounts.threshold(level.quality())),
          say(level.complete() ? "page.yes" : "page.no"),
          source(level.basic().source()));
    }
    line("");
  }

  private void parameters(DatedParameters parameters) {
    line("### " + say("page.parameters"));
    line("");
    header("page.parameter", "page.value", "page.holdsFrom", "page.source");
    for (Parameter parameter : parameters.all()) {
      row(
          "`" + parameter.id() + "` " + say(parameter.note()),
          say(Amounts.withUnit(parameter.value(), parameter.unit())),
          parameter.holdsFrom().toString(),
          source(parameter.source()));
    }
    line("");
  }

  private void progress(List<Progress> rows) {
    line("## " + say("page.progress"));
    line("");
    line(say("page.progress.row"));
    line("");
    header(
        "page.month",
        "page.territory",
        "page.kind",
        "page.circles",
        "page.outlets",
        "page.residents",
        "page.outletsEach",
        "page.residentsEach",
        "page.source");
    for (Progress row : rows) {
      row(
          row.month().toString(),
          say(row.territory()),
          say("progress." + row.kind().id()),
          Amounts.count(row.reported().circles()),
          count(row.reported().outlets()),
          count(row.reported().residents()),
          count(row.outletsPerCircle()),
          count(row.residentsPerCircle()),
          source(row.source()));
    }
    line("");
  }

  private static String count(OptionalLong number) {
    return number.isPresent() ? Amounts.count(number.getAsLong()) : "";
  }

  private static List<IndicatorTerms> terms(Rulebook rulebook) {
    List<IndicatorTerms> terms = new ArrayList<>();
    rulebook.kinds().forEach(demand -> terms.add(demand.terms()));
    rulebook.reaches().forEach(demand -> terms.add(demand.terms()));
    rulebook.figures().forEach(demand -> terms.add(demand.terms()));
    terms.sort(Comparator.comparingInt(one -> rulebook.order().indicators().indexOf(one.id())));
    return terms;
  }

  private void rules(List<RuleDescription> rules) {
    for (RuleDescription rule : rules) {
      line("- `" + rule.id() + "`: " + say(rule.sentence()));
    }
    line("");
  }

  private String document(SourceDocument document) {
    List<String> parts = new ArrayList<>(List.of(document.title()));
    if (!document.number().isBlank()) {
      parts.add(document.number());
    }
    document.date().ifPresent(date -> parts.add(date.toString()));
    if (!document.address().isBlank()) {
      parts.add("<" + document.address() + ">");
    }
    return String.join(", ", parts);
  }

  private String source(Clause clause) {
    String place = clause.clause().isBlank() ? "" : " " + clause.clause();
    return clause.document().title() + place + " (" + say(clause.status().label()) + ")";
  }

  private void header(String... keys) {
    List<String> titles = new ArrayList<>();
    for (String key : keys) {
      titles.add(say(key));
    }
    line("| " + String.join(" | ", titles) + " |");
    line("|" + " --- |".repeat(titles.size()));
  }

  private void row(String... cells) {
    line("| " + String.join(" | ", cells) + " |");
  }

  private String say(String key) {
    return say(Words.PHRASES.text(key));
  }

  private String say(Text text) {
    return languages.stream().map(text::in).distinct().collect(Collectors.joining(" / "));
  }

  private void line(String text) {
    page.append(text).append('\n');
  }
}

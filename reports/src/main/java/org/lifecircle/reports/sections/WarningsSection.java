package org.lifecircle.reports.sections;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.lifecircle.model.Warning;
import org.lifecircle.reports.Evaluation;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.document.ReportDocument.Block;
import org.lifecircle.reports.document.ReportDocument.Callout;
import org.lifecircle.reports.document.ReportDocument.Cell;
import org.lifecircle.reports.document.ReportDocument.Group;
import org.lifecircle.reports.document.ReportDocument.Paragraph;
import org.lifecircle.reports.document.ReportDocument.ReportRow;
import org.lifecircle.reports.document.ReportDocument.ReportTable;
import org.lifecircle.reports.document.ReportDocument.Section;
import org.lifecircle.reports.document.ReportDocument.Tone;
import org.lifecircle.reports.exhibits.Exhibits;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.simulation.network.quality.WalkingQuality;
import org.lifecircle.simulation.network.quality.WalkingQuality.Door;
import org.lifecircle.simulation.network.quality.WalkingQuality.Kind;
import org.lifecircle.simulation.network.quality.WalkingQuality.NetworkPart;

/** What a reader must know, and how good the map is. */
final class WarningsSection extends SectionWriter {

  /** Notes that make every other figure a bound or an estimate: they come first. */
  private static final Set<String> ABOUT_EVERYTHING =
      Set.of(
          "larger-than-a-circle",
          "map-ends-near",
          "no-ways",
          "places-look-shifted",
          "no-outlets",
          "center-cut-off",
          "homes-guessed",
          Evaluation.REFUSED);

  WarningsSection(ReportContent content, Wording wording, Exhibits exhibits) {
    super(content, wording, exhibits);
  }

  /** Whether warnings of a code make every other figure a bound or an estimate. */
  static boolean isAboutEverything(String code) {
    return ABOUT_EVERYTHING.contains(code);
  }

  @Override
  Section section() {
    List<Block> blocks = new ArrayList<>();
    if (content.warnings().isEmpty()) {
      blocks.add(new Paragraph(say("warnings.none")));
      content.quality().ifPresent(quality -> blocks.add(qualityTable(quality)));
      return new Section("warnings", say("section.warnings"), blocks);
    }
    Map<String, List<Warning>> byCode = new LinkedHashMap<>();
    for (Warning warning : content.warnings()) {
      byCode.computeIfAbsent(warning.code(), code -> new ArrayList<>()).add(warning);
    }
    List<String> first =
        byCode.keySet().stream().filter(WarningsSection::isAboutEverything).toList();
    if (!first.isEmpty()) {
      blocks.add(new Paragraph(say("warnings.first")));
      for (String code : first) {
        byCode
            .remove(code)
            .forEach(
                warning -> blocks.add(new Callout(Tone.CAUTION, wording.of(warning.message()))));
      }
    }
    if (!byCode.isEmpty()) {
      int count = byCode.values().stream().mapToInt(List::size).sum();
      blocks.add(
          new Paragraph(
              say(first.isEmpty() ? "warnings.text" : "warnings.text.rest", count, byCode.size())));
    }
    byCode.entrySet().stream()
        .sorted(
            Comparator.comparing(
                    (Map.Entry<String, List<Warning>> entry) -> entry.getValue().size())
                .reversed()
                .thenComparing(Map.Entry::getKey))
        .forEach(entry -> blocks.add(group(entry.getKey(), entry.getValue())));
    content.quality().ifPresent(quality -> blocks.add(qualityTable(quality)));
    return new Section("warnings", say("section.warnings"), blocks);
  }

  /** How homes and outlets lie on the map, and what the network is made of. */
  private ReportTable qualityTable(WalkingQuality quality) {
    List<ReportRow> rows = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      List<Door> doors = quality.doors().stream().filter(door -> door.kind() == kind).toList();
      List<Door> joined =
          doors.stream().filter(door -> door.snapMillimeters().isPresent()).toList();
      Optional<Door> farthest =
          joined.stream().max(Comparator.comparingInt(door -> door.snapMillimeters().getAsInt()));
      String of = kind.id();
      rows.add(figure(say("quality.joined." + of), joined.size(), say("quality.of", doors.size())));
      if (farthest.isPresent()) {
        rows.add(
            parts.row(
                Cell.of(say("quality.snap." + of)),
                Cell.of(
                    say(
                        "quality.snap.value",
                        meters(quality.snapQuantile(kind, 0.5)),
                        meters(quality.snapQuantile(kind, 0.9)),
                        meters(quality.snapQuantile(kind, 1)),
                        farthest.get().name().isBlank()
                            ? farthest.get().id()
                            : farthest.get().name()))));
      }
      rows.add(
          figure(
              say("quality.island." + of),
              joined.stream().filter(door -> !door.onMainNetwork()).count(),
              ""));
      rows.add(
          figure(say("quality.outside." + of), doors.stream().filter(Door::outside).count(), ""));
    }
    long all = quality.parts().stream().mapToLong(NetworkPart::millimeters).sum();
    if (all > 0) {
      rows.add(
          parts.row(
              Cell.of(say("quality.network")),
              Cell.of(
                  say(
                      "quality.network.value",
                      wording.number(Math.round(all / 1e6)),
                      quality.parts().size(),
                      wording.percent(quality.parts().get(0).millimeters(), all)))));
    }
    return new ReportTable(
        "quality",
        say("table.quality"),
        List.of(parts.words("column.item"), parts.words("column.value")),
        rows,
        say("table.quality.note"));
  }

  private ReportRow figure(String what, long value, String more) {
    return parts.row(
        Cell.of(what), Cell.of(wording.number(value) + more, BigDecimal.valueOf(value)));
  }

  private String meters(OptionalInt millimeters) {
    return wording.number(Math.round(millimeters.orElse(0) / 1000.0));
  }

  private Group group(String code, List<Warning> warnings) {
    List<String> items = new LikeWarnings(content, wording).told(warnings);
    return new Group(wording.find("warning." + code).orElse(code), code, warnings.size(), items);
  }
}

package org.lifecircle.simulation.network.quality;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Text;
import org.lifecircle.model.Warning;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.ways.WalkingMap;

/**
 * What is doubtful about how the ways of a map meet. Nothing of it is mended silently: {@link
 * GapMending} does so when somebody asks for it.
 *
 * @param errors where ways do not meet that look as if they did
 * @param parts what is cut off from the largest part of the network, those with homes and outlets
 *     first
 * @param whole whether all ways were looked at; not where so much is wrong that the map is broken
 */
public record NetworkDoubts(List<TopologyError> errors, List<CutOffPart> parts, boolean whole) {

  /** The code of the warnings of {@link CutOffPart}s. */
  public static final String CUT_OFF = "ways-cut-off";

  /** The code of the warning that not all ways were looked at. */
  public static final String NOT_ALL = "ways-not-all-checked";

  /** The code of the warnings that say what was joined. */
  public static final String MENDED = "way-gap-mended";

  private static final Phrases PHRASES = Phrases.beside(NetworkDoubts.class, "phrases");

  private static final int MOST_IDS = 20;

  public NetworkDoubts {
    errors = List.copyOf(errors);
    parts = List.copyOf(parts);
  }

  /**
   * Looks at a map.
   *
   * @param network what people walk of it
   */
  public static NetworkDoubts of(
      Circle circle, WalkingMap map, WalkingNetwork network, WalkingParameters parameters) {
    double within = parameters.get(WalkingParameters.GAP_DOUBTED).value().doubleValue();
    TopologyCheck check = new TopologyCheck(map, parameters, within);
    List<TopologyError> errors = check.errors().stream().map(TopologyCheck.Found::error).toList();
    return new NetworkDoubts(errors, CutOffPart.of(circle, network, parameters), !check.isBroken());
  }

  /** All doubts, each with its place and the ids of both ways. */
  public List<Warning> all() {
    return atMost(Integer.MAX_VALUE);
  }

  /**
   * The doubts, of each kind at most so many and then how many more there are.
   *
   * @param most at least 1
   */
  public List<Warning> atMost(int most) {
    Map<TopologyError.Kind, List<TopologyError>> byKind = new EnumMap<>(TopologyError.Kind.class);
    for (TopologyError error : errors) {
      byKind.computeIfAbsent(error.kind(), kind -> new ArrayList<>()).add(error);
    }
    List<Warning> warnings = new ArrayList<>();
    if (!whole) {
      warnings.add(
          new Warning(NOT_ALL, "", PHRASES.text("not-all", Integer.toString(errors.size()))));
    }
    byKind.values().forEach(same -> addSome(warnings, same, NetworkDoubts::warning, most));
    addSome(warnings, parts, NetworkDoubts::warning, most);
    return warnings;
  }

  private static <T> void addSome(
      List<Warning> warnings, List<T> same, Function<T, Warning> words, int most) {
    same.stream().limit(most).map(words).forEach(warnings::add);
    if (same.size() > most) {
      warnings.add(
          new Warning(
              words.apply(same.get(0)).code(),
              "",
              PHRASES.text("more", Integer.toString(same.size() - most))));
    }
  }

  private static Warning warning(TopologyError error) {
    String code = error.kind().code();
    Text message =
        PHRASES.text(
            code, error.way(), error.other(), length(error.millimeters()), place(error.place()));
    return new Warning(
        code,
        error.way(),
        error.joinable() || error.kind() == TopologyError.Kind.DUPLICATE
            ? message
            : new Text(
                message.zh() + PHRASES.text("layers").zh(),
                message.en() + PHRASES.text("layers").en()));
  }

  private static Warning warning(CutOffPart part) {
    CutOffPart.Stretch ways = part.ways();
    List<Text> doors = new ArrayList<>();
    if (!part.homes().isEmpty()) {
      doors.add(ids("homes", part.homes()));
    }
    if (!part.outlets().isEmpty()) {
      doors.add(ids("outlets", part.outlets()));
    }
    return new Warning(
        CUT_OFF,
        ways.id(),
        PHRASES.text(
            doors.isEmpty() ? "cut-off" : "cut-off.doors",
            ways.id(),
            place(ways.place()),
            length(ways.millimeters()),
            part.mainWay(),
            length(part.gapMillimeters()),
            new Text(
                doors.stream().map(Text::zh).collect(Collectors.joining("、")),
                doors.stream().map(Text::en).collect(Collectors.joining(", ")))));
  }

  private static Text ids(String kind, List<String> ids) {
    String some = String.join(", ", ids.subList(0, Math.min(MOST_IDS, ids.size())));
    return PHRASES.text(
        ids.size() > MOST_IDS ? kind + ".more" : kind, Integer.toString(ids.size()), some);
  }

  /** What a mending joined, one warning each. */
  public static List<Warning> mended(List<TopologyError> joined) {
    return joined.stream()
        .map(
            error ->
                new Warning(
                    MENDED,
                    error.way(),
                    PHRASES.text(
                        "mended." + error.kind().code(),
                        error.way(),
                        error.other(),
                        length(error.millimeters()),
                        place(error.place()))))
        .toList();
  }

  /** A length in words: centimeters below a meter. */
  private static Text length(long millimeters) {
    if (millimeters < 5) {
      return PHRASES.text("length.none");
    }
    if (millimeters < 1000) {
      return PHRASES.text("length.cm", Long.toString(Math.round(millimeters / 10.0)));
    }
    String meters =
        millimeters < 10_000
            ? String.format(Locale.ROOT, "%.1f", millimeters / 1000.0)
            : Long.toString(Math.round(millimeters / 1000.0));
    return PHRASES.text("length.m", meters);
  }

  private static String place(Coordinate place) {
    return String.format(Locale.ROOT, "%.7f, %.7f", place.longitude(), place.latitude());
  }
}

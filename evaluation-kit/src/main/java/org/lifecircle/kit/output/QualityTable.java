package org.lifecircle.kit.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.lifecircle.kit.codebook.Codebook;
import org.lifecircle.kit.codebook.OutputTable;
import org.lifecircle.reports.DataQuality;
import org.lifecircle.reports.PossibleDuplicate;
import org.lifecircle.simulation.network.quality.WalkingQuality;
import org.lifecircle.simulation.network.quality.WalkingQuality.Door;
import org.lifecircle.simulation.network.quality.WalkingQuality.Kind;
import org.lifecircle.simulation.network.quality.WalkingQuality.NetworkPart;

/**
 * {@code quality.csv}, one figure a row: {@code check,subject,id,name,value,unit}. Checks are
 * {@code snap} (door to way, blank where joined to none) with its {@code snap-median}, {@code
 * snap-p90} and {@code snap-max}, {@code island} (the part of the network that a door is joined to
 * is not the main one), {@code network-length}, {@code main-network-length}, {@code island-length},
 * {@code outside-map} and {@code beyond-map-edge} (meters to the edge of the map, where less than a
 * walk of fifteen minutes is left), and {@code duplicate}.
 */
final class QualityTable {

  private static final OutputTable<Figure> TABLE =
      OutputTable.<Figure>of(Codebook.REPORT, "quality.csv")
          .text("check", Figure::check)
          .text("subject", Figure::subject)
          .text("id", Figure::id)
          .text("name", Figure::name)
          .text("value", Figure::value)
          .text("unit", Figure::unit)
          .build();

  private record Figure(
      String check, String subject, String id, String name, String value, String unit) {}

  private QualityTable() {}

  static OutputTable.Filled<?> filled(DataQuality data, int circleMeters) {
    WalkingQuality quality = data.walking();
    List<Figure> rows = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      quantile(rows, quality, kind, "snap-median", 0.5);
      quantile(rows, quality, kind, "snap-p90", 0.9);
      quantile(rows, quality, kind, "snap-max", 1);
    }
    List<NetworkPart> parts = quality.parts();
    long all = parts.stream().mapToLong(NetworkPart::millimeters).sum();
    rows.add(new Figure("network-parts", "network", "", "", Integer.toString(parts.size()), "1"));
    rows.add(new Figure("network-length", "network", "", "", meters(all), "m"));
    for (int i = 0; i < parts.size(); i++) {
      NetworkPart part = parts.get(i);
      rows.add(
          new Figure(
              i == 0 ? "main-network-length" : "island-length",
              "network",
              Integer.toString(i),
              String.format(
                  Locale.ROOT, "%.6f %.6f", part.place().longitude(), part.place().latitude()),
              meters(part.millimeters()),
              "m"));
    }
    for (Door door : quality.doors()) {
      OptionalInt snap = door.snapMillimeters();
      row(rows, "snap", door, snap.isPresent() ? meters(snap.getAsInt()) : "");
      if (snap.isPresent() && !door.onMainNetwork()) {
        row(rows, "island", door, "");
      }
      OptionalInt edge = door.edgeMeters();
      if (edge.isPresent() && door.outside()) {
        row(rows, "outside-map", door, Integer.toString(edge.getAsInt()));
      } else if (edge.isPresent() && door.kind() == Kind.HOME && edge.getAsInt() < circleMeters) {
        row(rows, "beyond-map-edge", door, Integer.toString(edge.getAsInt()));
      }
    }
    for (PossibleDuplicate pair : data.duplicates()) {
      rows.add(
          new Figure(
              "duplicate",
              "outlet",
              pair.outlet().id(),
              pair.first().id(),
              Integer.toString(pair.meters()),
              "m"));
    }
    return TABLE.with(rows);
  }

  private static void quantile(
      List<Figure> rows, WalkingQuality quality, Kind kind, String check, double share) {
    OptionalInt value = quality.snapQuantile(kind, share);
    if (value.isPresent()) {
      rows.add(new Figure(check, kind.id(), "", "", meters(value.getAsInt()), "m"));
    }
  }

  private static void row(List<Figure> rows, String check, Door door, String value) {
    rows.add(new Figure(check, door.kind().id(), door.id(), door.name(), value, "m"));
  }

  private static String meters(long millimeters) {
    return String.format(Locale.ROOT, "%d.%03d", millimeters / 1000, millimeters % 1000);
  }
}

package org.lifecircle.desk.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lifecircle.desk.circles.CircleDesk;
import org.lifecircle.desk.circles.Edit;
import org.lifecircle.desk.circles.StandingCircle;
import org.lifecircle.kit.crs.CoordinateSystem;
import org.lifecircle.kit.folder.SearchReading;
import org.lifecircle.kit.formats.SourceCoverage;
import org.lifecircle.kit.geocode.Gazetteer;
import org.lifecircle.kit.poi.PoiColumns;
import org.lifecircle.kit.poi.PoiDoubts;
import org.lifecircle.kit.poi.PoiReading;
import org.lifecircle.kit.poi.PoiTable;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.OutletSearch;
import org.lifecircle.model.Text;
import org.lifecircle.model.Warning;
import org.lifecircle.reports.CircleData;

/** Places of a table of a map service that become rows of a circle. */
public final class PoiOutlets {

  private final CircleDesk circles;

  /** Places for the circles of a desk. */
  public PoiOutlets(CircleDesk circles) {
    this.circles = circles;
  }

  /**
   * Adds the places of the input to a circle, each as a row behind the others.
   *
   * @param system the degrees of the table; those of the circle when empty
   */
  public DeskWork.Task into(String id, Optional<CoordinateSystem> system) {
    return (input, progress) -> {
      progress.at(DeskWork.PHRASES.text("step.read"), 10, 100);
      CircleDesk.Read read = circles.read(id);
      StandingCircle standing = read.standing();
      Optional<Coordinate> center = standing.center();
      List<Outlet> there =
          read.reading().data().map(CircleData::circle).map(one -> one.outlets()).orElse(List.of());
      PoiTable places =
          PoiTable.read(
              input,
              new PoiReading(
                  PoiColumns.FOUND,
                  system.orElse(standing.system()),
                  center,
                  Gazetteer.NONE.around(CoordinateSystem.WGS84, center)),
              circles.evaluator().formats(),
              there);
      progress.at(DeskWork.PHRASES.text("step.write"), 80, 100);
      FurtherRows rows = new FurtherRows(standing);
      places.places().forEach(place -> rows.add(place.outlet()));
      int added = rows.count();
      boolean searched = added > 0 && FurtherRows.saysSearch(read);
      List<Edit> edits = rows.with(searched ? List.of(search(read)) : List.of());
      if (!edits.isEmpty()
          && circles.edit(id, standing.digest(), edits) instanceof CircleDesk.Conflict conflict) {
        throw DeskWork.wrong(conflict.yours(), "poi.conflict");
      }
      return new DeskWork.Outcome(id, Optional.empty(), List.of(), notes(places, added, searched));
    };
  }

  /** What the table cannot tell is said, as {@code import-poi} says it. */
  private Edit search(CircleDesk.Read read) {
    FormatCatalog formats = circles.evaluator().outletFormats();
    OutletSearch before =
        new SearchReading(formats)
            .line(
                read.standing().settings().getOrDefault(SearchReading.KEY, ""),
                (part, wrong) -> {});
    return FurtherRows.search(SourceCoverage.together(before, PoiTable.coverage(formats)));
  }

  private static List<Text> notes(PoiTable places, int added, boolean searched) {
    List<Text> notes = new ArrayList<>();
    notes.add(
        DeskWork.PHRASES.text(
            "poi.added", Integer.toString(added), Integer.toString(places.leftOut().size())));
    if (added > 0) {
      notes.add(DeskWork.PHRASES.text(searched ? "poi.search" : "poi.search.kept"));
    }
    PoiDoubts.of(places, "places.csv").stream().map(Warning::message).forEach(notes::add);
    return notes;
  }
}

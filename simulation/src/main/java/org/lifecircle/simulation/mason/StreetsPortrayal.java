package org.lifecircle.simulation.mason;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.lifecircle.model.Coordinate;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;
import sim.portrayal.DrawInfo2D;
import sim.portrayal.FieldPortrayal2D;

/** The ways where people may walk, as thin gray lines. */
final class StreetsPortrayal extends FieldPortrayal2D {

  private static final Color WAY = new Color(0xAEB7C0);
  private static final float PIXELS = 1.1f;

  private final Path2D.Double lines = new Path2D.Double();
  private final GridView view;

  StreetsPortrayal(WalkingMap map, PreparedCircle circle, GridView view) {
    this.view = view;
    for (Way way : map.ways()) {
      if (way.walkable()) {
        draw(way, circle.paths.grid);
      }
    }
    setField(lines);
  }

  /** In cells of the view, from its upper left corner. */
  private void draw(Way way, CommunityGrid grid) {
    boolean begins = true;
    for (Coordinate point : way.points()) {
      double x = grid.easting(point) - view.west();
      double y = view.rows() - (grid.northing(point) - view.south());
      if (begins) {
        lines.moveTo(x, y);
      } else {
        lines.lineTo(x, y);
      }
      begins = false;
    }
  }

  @Override
  public void draw(Object object, Graphics2D pen, DrawInfo2D info) {
    Rectangle2D.Double place = info.draw;
    AffineTransform scale = AffineTransform.getTranslateInstance(place.x, place.y);
    scale.scale(place.width / view.columns(), place.height / view.rows());
    pen.setColor(WAY);
    pen.setStroke(new BasicStroke(PIXELS));
    pen.draw(lines.createTransformedShape(scale));
  }
}

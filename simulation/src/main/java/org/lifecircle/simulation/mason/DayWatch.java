package org.lifecircle.simulation.mason;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.io.File;
import java.io.IOException;
import java.util.List;
import javax.swing.JFrame;
import org.lifecircle.model.Home;
import org.lifecircle.model.Outlet;
import org.lifecircle.simulation.day.ProgressListener;
import sim.display.Console;
import sim.display.Controller;
import sim.display.Display2D;
import sim.display.GUIState;
import sim.engine.SimState;
import sim.engine.Steppable;
import sim.field.grid.IntGrid2D;
import sim.field.grid.SparseGrid2D;
import sim.portrayal.DrawInfo2D;
import sim.portrayal.FieldPortrayal2D;
import sim.portrayal.grid.FastValueGridPortrayal2D;
import sim.portrayal.grid.SparseGridPortrayal2D;
import sim.portrayal.simple.OvalPortrayal2D;
import sim.portrayal.simple.RectanglePortrayal2D;
import sim.util.gui.SimpleColorMap;

/**
 * A day in MASON's own console: footfall on the community grid, homes, outlets, and the residents
 * who are under way. A step of the console is a minute. North is up.
 */
public final class DayWatch extends GUIState {

  private static final int LONGEST_SIDE_PIXELS = 900;
  private static final Color FOOTFALL = new Color(232, 119, 34);
  private static final Color HOME = new Color(70, 110, 180);
  private static final Color OUTLET = new Color(30, 140, 80);
  private static final Color WALKER = new Color(200, 30, 60);

  private final transient DayModel model;
  private final transient GridView view;
  private final Font font;
  private final IntGrid2D footfall;
  private final SparseGrid2D homes;
  private final SparseGrid2D outlets;
  private final SparseGrid2D walkers;
  private final FastValueGridPortrayal2D footfallPortrayal = new FastValueGridPortrayal2D();
  private final SparseGridPortrayal2D homePortrayal = new SparseGridPortrayal2D();
  private final SparseGridPortrayal2D outletPortrayal = new SparseGridPortrayal2D();
  private final SparseGridPortrayal2D walkerPortrayal = new SparseGridPortrayal2D();
  private transient Display2D display;
  private transient JFrame frame;

  /** A day that goes on when the console first starts; null when that has been. */
  private transient CircleDay earlier;

  private DayWatch(DayModel model, CircleDay day, Font font) {
    super(
        new CircleDay(
            model.prepared(),
            day.date(),
            day.daySeed(),
            ProgressListener.NONE,
            new MinuteSchedule()));
    earlier = day;
    this.model = model;
    this.font = font;
    view = GridView.of(model.prepared());
    footfall = new IntGrid2D(view.columns(), view.rows());
    homes = new SparseGrid2D(view.columns(), view.rows());
    outlets = new SparseGrid2D(view.columns(), view.rows());
    walkers = new SparseGrid2D(view.columns(), view.rows());
    List<Home> homePlaces = model.prepared().circle.homes();
    for (int h = 0; h < homePlaces.size(); h++) {
      homes.setObjectLocation(
          homePlaces.get(h),
          view.x(model.prepared().paths.homeColumns[h]),
          view.y(model.prepared().paths.homeRows[h]));
    }
    List<Outlet> outletPlaces = model.prepared().circle.outlets();
    for (int o = 0; o < outletPlaces.size(); o++) {
      outlets.setObjectLocation(
          outletPlaces.get(o),
          view.x(model.prepared().paths.outletColumns[o]),
          view.y(model.prepared().paths.outletRows[o]));
    }
  }

  /**
   * Opens the console.
   *
   * @param model the prepared circle
   * @param day how far the day has come
   * @param font what the legend is written in; one that has Chinese
   * @throws java.awt.HeadlessException when there is no screen
   */
  public static void open(DayModel model, DayCheckpoint day, Font font) {
    Console console = new Console(new DayWatch(model, day.state(), font));
    console.setVisible(true);
    if (day.second() > 0) {
      console.pressPause();
    }
  }

  /** The console's title. MASON finds it by reflection. */
  public static String getName() {
    return "LifeCircle";
  }

  /** The page of the console's About tab. MASON finds it by reflection. */
  public static Object getInfo() {
    return DayWatch.class.getResource("watch.html");
  }

  @Override
  public void init(Controller controller) {
    super.init(controller);
    double scale = (double) LONGEST_SIDE_PIXELS / Math.max(view.columns(), view.rows());
    display = new Display2D(view.columns() * scale, view.rows() * scale, this);
    display.setBackdrop(Color.WHITE);
    frame = display.createFrame();
    frame.setTitle(model.prepared().circle.name());
    controller.registerFrame(frame);
    frame.setVisible(true);
    footfallPortrayal.setField(footfall);
    footfallPortrayal.setMap(
        new SimpleColorMap(0, view.busyFootfall(), new Color(255, 255, 255, 0), FOOTFALL) {
          @Override
          public double filterLevel(double level) {
            return Math.sqrt(level);
          }
        });
    homePortrayal.setField(homes);
    homePortrayal.setPortrayalForAll(new RectanglePortrayal2D(HOME, 1.0));
    outletPortrayal.setField(outlets);
    outletPortrayal.setPortrayalForAll(new OvalPortrayal2D(OUTLET, 0.9));
    walkerPortrayal.setField(walkers);
    walkerPortrayal.setPortrayalForAll(new OvalPortrayal2D(WALKER, 0.5));
    display.attach(footfallPortrayal, "Footfall");
    display.attach(homePortrayal, "Homes");
    display.attach(outletPortrayal, "Outlets");
    display.attach(walkerPortrayal, "Residents under way");
    display.attach(new Legend(font), "Legend");
  }

  @Override
  public void start() {
    if (earlier != null && earlier.now() > 0) {
      load(earlier);
    } else {
      super.start();
      show();
    }
    earlier = null;
  }

  @Override
  public void load(SimState day) {
    super.load(day);
    show();
  }

  /** A file that the console opens, of the same circle and numbers. */
  @Override
  public boolean readNewStateFromCheckpoint(File file) throws IOException {
    CircleDay day = DayCheckpoint.read(file.toPath()).resume(model).state();
    finish();
    load(day);
    return true;
  }

  private void show() {
    Steppable look = this::look;
    scheduleRepeatingImmediatelyAfter(look);
    look(state);
    display.reset();
    display.repaint();
  }

  private void look(SimState state) {
    CircleDay day = (CircleDay) state;
    int now = day.now();
    day.countWalks(now);
    for (int column = view.west(); column < view.west() + view.columns(); column++) {
      for (int row = view.south(); row < view.south() + view.rows(); row++) {
        footfall.field[view.x(column)][view.y(row)] = day.footfall().field[column][row];
      }
    }
    walkers.clear();
    day.underWay(
        now,
        (resident, column, row) -> {
          if (view.shows(column, row)) {
            walkers.setObjectLocation(resident, view.x(column), view.y(row));
          }
        });
  }

  /** What the colors mean, in the upper left corner. */
  private static final class Legend extends FieldPortrayal2D {

    private static final int SIZE = 13;
    private static final int LINE = 20;

    private record Entry(Color color, boolean round, String chinese, String english) {
      String in(Font font) {
        return font.canDisplayUpTo(chinese) < 0 ? chinese + " " + english : english;
      }
    }

    private static final List<Entry> ENTRIES =
        List.of(
            new Entry(HOME, false, "居民楼", "homes"),
            new Entry(OUTLET, true, "网点", "outlets"),
            new Entry(WALKER, true, "正在步行的居民", "residents under way"),
            new Entry(FOOTFALL, false, "客流", "footfall"));

    private final Font font;

    Legend(Font font) {
      this.font = font.deriveFont((float) SIZE);
      setField(ENTRIES);
    }

    @Override
    public void draw(Object object, Graphics2D pen, DrawInfo2D info) {
      pen.setFont(font);
      int wide =
          ENTRIES.stream()
              .mapToInt(entry -> pen.getFontMetrics().stringWidth(entry.in(font)))
              .max()
              .orElse(0);
      int x = (int) info.clip.x + LINE / 2;
      int y = (int) info.clip.y + LINE / 2;
      pen.setColor(new Color(255, 255, 255, 220));
      pen.fillRect(x, y, wide + 3 * LINE / 2 + SIZE, LINE * ENTRIES.size() + LINE / 2);
      for (Entry entry : ENTRIES) {
        pen.setColor(entry.color());
        int top = y + LINE / 2;
        if (entry.round()) {
          pen.fillOval(x + LINE / 2, top, SIZE, SIZE);
        } else {
          pen.fillRect(x + LINE / 2, top, SIZE, SIZE);
        }
        pen.setColor(Color.BLACK);
        pen.drawString(entry.in(font), x + LINE + SIZE, top + SIZE - 1);
        y += LINE;
      }
    }
  }

  @Override
  public void quit() {
    super.quit();
    if (frame != null) {
      frame.dispose();
    }
    frame = null;
    display = null;
  }
}

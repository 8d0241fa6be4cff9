package org.lifecircle.simulation.mason;

import java.awt.Color;
import java.time.LocalDate;
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
  private static final int BUSY_FOOTFALL = 400;
  private static final Color FOOTFALL = new Color(232, 119, 34);
  private static final Color HOME = new Color(70, 110, 180);
  private static final Color OUTLET = new Color(30, 140, 80);
  private static final Color WALKER = new Color(200, 30, 60);

  private final transient DayModel model;
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

  private DayWatch(DayModel model, LocalDate day, long seed) {
    super(new CircleDay(model, day, seed, ProgressListener.NONE, new MinuteSchedule()));
    this.model = model;
    int columns = model.grid.columns();
    int rows = model.grid.rows();
    footfall = new IntGrid2D(columns, rows);
    homes = new SparseGrid2D(columns, rows);
    outlets = new SparseGrid2D(columns, rows);
    walkers = new SparseGrid2D(columns, rows);
    List<Home> homePlaces = model.circle.homes();
    for (int h = 0; h < homePlaces.size(); h++) {
      homes.setObjectLocation(homePlaces.get(h), model.homeColumns[h], upward(model.homeRows[h]));
    }
    List<Outlet> outletPlaces = model.circle.outlets();
    for (int o = 0; o < outletPlaces.size(); o++) {
      outlets.setObjectLocation(
          outletPlaces.get(o), model.outletColumns[o], upward(model.outletRows[o]));
    }
  }

  /**
   * Opens the console.
   *
   * @param model the prepared circle
   * @param day the day
   * @param seed what the random numbers are drawn from
   * @throws java.awt.HeadlessException when there is no screen
   */
  public static void open(DayModel model, LocalDate day, long seed) {
    new Console(new DayWatch(model, day, DayModel.checkSeed(seed))).setVisible(true);
  }

  /** The console's title. MASON finds it by reflection. */
  public static String getName() {
    return "LifeCircle";
  }

  /** Screens count rows downward. */
  private int upward(int row) {
    return model.grid.rows() - 1 - row;
  }

  @Override
  public void init(Controller controller) {
    super.init(controller);
    double cells = Math.max(model.grid.columns(), model.grid.rows());
    double scale = LONGEST_SIDE_PIXELS / cells;
    display = new Display2D(model.grid.columns() * scale, model.grid.rows() * scale, this);
    display.setBackdrop(Color.WHITE);
    frame = display.createFrame();
    frame.setTitle(model.circle.name());
    controller.registerFrame(frame);
    frame.setVisible(true);
    footfallPortrayal.setField(footfall);
    footfallPortrayal.setMap(
        new SimpleColorMap(0, BUSY_FOOTFALL, new Color(255, 255, 255, 0), FOOTFALL));
    homePortrayal.setField(homes);
    homePortrayal.setPortrayalForAll(new RectanglePortrayal2D(HOME, 1.2));
    outletPortrayal.setField(outlets);
    outletPortrayal.setPortrayalForAll(new OvalPortrayal2D(OUTLET, 1.4));
    walkerPortrayal.setField(walkers);
    walkerPortrayal.setPortrayalForAll(new OvalPortrayal2D(WALKER, 0.7));
    display.attach(footfallPortrayal, "Footfall");
    display.attach(homePortrayal, "Homes");
    display.attach(outletPortrayal, "Outlets");
    display.attach(walkerPortrayal, "Residents under way");
  }

  @Override
  public void start() {
    super.start();
    Steppable look = this::look;
    scheduleRepeatingImmediatelyAfter(look);
    display.reset();
    display.repaint();
  }

  private void look(SimState state) {
    CircleDay day = (CircleDay) state;
    for (int column = 0; column < model.grid.columns(); column++) {
      for (int row = 0; row < model.grid.rows(); row++) {
        footfall.field[column][upward(row)] = day.footfall.field[column][row];
      }
    }
    walkers.clear();
    day.underWay(
        (resident, column, row) -> walkers.setObjectLocation(resident, column, upward(row)));
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

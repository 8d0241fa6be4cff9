package org.lifecircle.simulation.mason;

import java.awt.Color;
import java.awt.Font;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.swing.JFrame;
import javax.swing.UIManager;
import javax.swing.plaf.FontUIResource;
import org.lifecircle.simulation.day.ProgressListener;
import sim.display.Console;
import sim.display.Controller;
import sim.display.Display2D;
import sim.display.GUIState;
import sim.engine.SimState;
import sim.engine.Steppable;
import sim.field.grid.IntGrid2D;
import sim.field.grid.SparseGrid2D;
import sim.portrayal.Inspector;
import sim.portrayal.LocationWrapper;
import sim.portrayal.Portrayal;
import sim.portrayal.SimpleInspector;
import sim.portrayal.grid.FastValueGridPortrayal2D;
import sim.portrayal.grid.SparseGridPortrayal2D;
import sim.util.Int2D;
import sim.util.Properties;

/**
 * A day in MASON's own console: streets, footfall on the community grid, homes, outlets, and the
 * residents who are under way. A step of the console is a minute. North is up. A double click tells
 * about a resident, a home, an outlet or a cell; the Model tab tells how the day stands and has the
 * numbers that may be changed; the console's menu saves and opens checkpoints.
 */
public final class DayWatch extends GUIState {

  private static final int LONGEST_SIDE_PIXELS = 900;

  /** The console opens beside the picture, and the chart below the console. */
  private static final int BESIDE_PIXELS = 780;

  private static final int TITLE_BAR = 30;
  private static final int CONSOLE_WIDE = 560;
  private static final int CONSOLE_HIGH = 540;
  private static final float LETTERS = 13;
  private static final Color HOME = new Color(70, 110, 180);
  private static final Color OUTLET = new Color(30, 140, 80);
  private static final Color WALKER = new Color(200, 30, 160);
  private static final Color STREET = new Color(0xAEB7C0);

  private final transient WatchScreen screen;
  private final transient WatchNumbers numbers;
  private final transient Inspections inspections;

  /** By resident number, so that an inspector follows a resident. */
  private final transient Map<Integer, Inspected> known = new TreeMap<>();

  private transient GridView view;
  private IntGrid2D footfall;
  private SparseGrid2D walkers;
  private transient DayFigures figures;
  private transient Display2D display;
  private final transient List<JFrame> frames = new ArrayList<>();

  /** A day that goes on when the console first starts; null when that has been. */
  private transient CircleDay earlier;

  /**
   * Of a day.
   *
   * @param day how far it has come
   */
  DayWatch(CircleDay day, WatchScreen screen) {
    super(fresh(day.circle(), day, day.daySeed()));
    this.screen = screen;
    earlier = day;
    numbers = new WatchNumbers(day.circle());
    inspections = new Inspections(this::day, screen.language());
  }

  private static CircleDay fresh(PreparedCircle circle, CircleDay like, long seed) {
    return new CircleDay(circle, like.date(), seed, ProgressListener.NONE, new MinuteSchedule());
  }

  /**
   * Opens the console.
   *
   * @param day how far the day has come
   * @param screen how it is shown
   * @throws java.awt.HeadlessException when there is no screen
   */
  public static void open(DayCheckpoint day, WatchScreen screen) {
    writeEverythingIn(screen.font());
    Console console = new Console(new DayWatch(day.state(), screen));
    console.setSize(CONSOLE_WIDE, CONSOLE_HIGH);
    console.setLocation(BESIDE_PIXELS, 0);
    console.setVisible(true);
    if (day.second() > 0) {
      console.pressPause();
    }
  }

  /** Java's own letters lack Chinese on many machines. */
  private static void writeEverythingIn(Font font) {
    FontUIResource letters = new FontUIResource(font.deriveFont(LETTERS));
    for (Object key : List.copyOf(UIManager.getLookAndFeelDefaults().keySet())) {
      if (key.toString().endsWith(".font")) {
        UIManager.put(key, letters);
      }
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

  private CircleDay day() {
    return (CircleDay) state;
  }

  private String say(String key) {
    return Facts.PHRASES.text(key).in(screen.language());
  }

  @Override
  public void init(Controller controller) {
    super.init(controller);
    view = GridView.of(day().circle());
    double scale = (double) LONGEST_SIDE_PIXELS / Math.max(view.columns(), view.rows());
    display = new Display2D(view.columns() * scale, view.rows() * scale, this);
    display.setBackdrop(Color.WHITE);
    show(controller, display.createFrame(), day().circle().circle.name());
    JFrame chart = new JFrame();
    chart.setLocation(BESIDE_PIXELS, CONSOLE_HIGH + TITLE_BAR);
    chart.setDefaultCloseOperation(JFrame.HIDE_ON_CLOSE);
    chart.add(screen.chart().component());
    chart.pack();
    show(controller, chart, say("chart.title"));
  }

  private void show(Controller controller, JFrame frame, String title) {
    frame.setTitle(title);
    controller.registerFrame(frame);
    frame.setVisible(true);
    frames.add(frame);
  }

  @Override
  public void start() {
    if (earlier != null && earlier.now() > 0) {
      load(earlier);
    } else {
      if (numbers.areChanged()) {
        state = fresh(numbers.prepare(), day(), day().daySeed());
      }
      super.start();
      show();
    }
    earlier = null;
  }

  @Override
  public void load(SimState loaded) {
    super.load(loaded);
    show();
  }

  /** A file that the console opens, of the same circle and numbers. */
  @Override
  public boolean readNewStateFromCheckpoint(File file) throws IOException {
    CircleDay loaded;
    try {
      loaded = DayCheckpoint.read(file.toPath()).state();
      loaded.resume(day().circle());
    } catch (CheckpointException e) {
      String key = e.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
      throw new IOException(say("checkpoint." + key), e);
    }
    finish();
    load(loaded);
    return true;
  }

  /** Lays out the day that is shown from now on. */
  private void show() {
    PreparedCircle circle = day().circle();
    view = GridView.of(circle);
    known.clear();
    footfall = new IntGrid2D(view.columns(), view.rows());
    walkers = new SparseGrid2D(view.columns(), view.rows());
    FootfallColors colors = new FootfallColors(circle.circle.residents());
    display.detatchAll();
    display.attach(new StreetsPortrayal(screen.map(), circle, view), say("layer.streets"));
    display.attach(footfall(colors), say("layer.footfall"));
    display.attach(marks(homes(circle), new Inspected.Square(HOME, 0.9)), say("layer.homes"));
    display.attach(marks(outlets(circle), new Inspected.Round(OUTLET, 0.9)), say("layer.outlets"));
    display.attach(marks(walkers, new Inspected.Round(WALKER, 0.8)), say("layer.residents"));
    display.attach(legend(circle, colors), say("layer.legend"));
    screen.chart().clear();
    Steppable look = this::look;
    scheduleRepeatingImmediatelyAfter(look);
    look(state);
    display.reset();
    display.repaint();
  }

  private FastValueGridPortrayal2D footfall(FootfallColors colors) {
    FastValueGridPortrayal2D portrayal =
        new FastValueGridPortrayal2D(say("layer.footfall")) {
          @Override
          public Inspector getInspector(LocationWrapper wrapper, GUIState console) {
            Inspected cell = cell(wrapper);
            return new SimpleInspector(cell.facts(), console, cell.name());
          }

          @Override
          public String getName(LocationWrapper wrapper) {
            return cell(wrapper).name();
          }
        };
    portrayal.setField(footfall);
    portrayal.setMap(colors);
    return portrayal;
  }

  private Inspected cell(LocationWrapper wrapper) {
    Int2D place = (Int2D) wrapper.getLocation();
    return inspections.cell(view.west() + place.x, view.south() + view.rows() - 1 - place.y);
  }

  private static SparseGridPortrayal2D marks(SparseGrid2D field, Portrayal mark) {
    SparseGridPortrayal2D portrayal = new SparseGridPortrayal2D();
    portrayal.setField(field);
    portrayal.setPortrayalForAll(mark);
    return portrayal;
  }

  private SparseGrid2D homes(PreparedCircle circle) {
    SparseGrid2D homes = new SparseGrid2D(view.columns(), view.rows());
    for (int h = 0; h < circle.circle.homes().size(); h++) {
      homes.setObjectLocation(
          inspections.home(h),
          view.x(circle.paths.homeColumns[h]),
          view.y(circle.paths.homeRows[h]));
    }
    return homes;
  }

  private SparseGrid2D outlets(PreparedCircle circle) {
    SparseGrid2D outlets = new SparseGrid2D(view.columns(), view.rows());
    for (int o = 0; o < circle.circle.outlets().size(); o++) {
      outlets.setObjectLocation(
          inspections.outletFacts(o),
          view.x(circle.paths.outletColumns[o]),
          view.y(circle.paths.outletRows[o]));
    }
    return outlets;
  }

  private WatchLegend legend(PreparedCircle circle, FootfallColors colors) {
    return new WatchLegend(
        screen.font(),
        List.of(
            new WatchLegend.Entry(HOME, false, say("legend.homes")),
            new WatchLegend.Entry(OUTLET, true, say("legend.outlets")),
            new WatchLegend.Entry(WALKER, true, say("legend.residents")),
            new WatchLegend.Entry(STREET, false, say("legend.streets"))),
        colors,
        say("legend.footfall"),
        view.columns() * circle.paths.grid.cellMeters(),
        () -> day().now());
  }

  private void look(SimState stepped) {
    CircleDay day = (CircleDay) stepped;
    int now = day.now();
    day.countWalks(now);
    for (int column = view.west(); column < view.west() + view.columns(); column++) {
      for (int row = view.south(); row < view.south() + view.rows(); row++) {
        footfall.field[view.x(column)][view.y(row)] = day.footfall().field[column][row];
      }
    }
    walkers.clear();
    int[] underWay = new int[1];
    day.underWay(
        now,
        (resident, column, row) -> {
          underWay[0]++;
          if (view.shows(column, row)) {
            walkers.setObjectLocation(
                known.computeIfAbsent(resident.number, inspections::resident),
                view.x(column),
                view.y(row));
          }
        });
    figures = DayFigures.of(day, now, underWay[0]);
    screen.chart().add(figures);
  }

  /** What the Model tab shows. */
  @Override
  public Properties getSimulationProperties() {
    Facts facts = new Facts(screen.language());
    facts.add("model.date", () -> day().date().toString());
    facts.add("model.time", () -> Inspections.clock(day().now()));
    facts.add("model.residents", () -> day().circle().circle.residents());
    facts.add("model.outlets", () -> day().circle().circle.outlets().size());
    facts.add("model.way", () -> figures == null ? 0 : figures.underWay());
    inspections.addNeeds(
        facts, () -> figures == null ? new DayFigures(0, 0, 0, Map.of()) : figures);
    facts.add("model.share", this::servedShare);
    facts.add("model.seed", () -> Long.toString(day().daySeed()));
    numbers.addTo(facts);
    return facts;
  }

  private String servedShare() {
    int ended = figures == null ? 0 : figures.served() + figures.unserved();
    return ended == 0 ? "" : String.format(Locale.ROOT, "%.1f", 100.0 * figures.served() / ended);
  }

  @Override
  public Inspector getInspector() {
    Inspector inspector = super.getInspector();
    inspector.setVolatile(true);
    return inspector;
  }

  @Override
  public void quit() {
    super.quit();
    frames.forEach(JFrame::dispose);
    frames.clear();
  }
}

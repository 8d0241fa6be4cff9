package org.lifecircle.simulation.mason;

import java.time.LocalDate;
import org.lifecircle.model.Circle;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.simulation.day.DatedWalks;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.DayWalks;
import org.lifecircle.simulation.day.DeferredNeeds;
import org.lifecircle.simulation.day.ProgressListener;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.network.walks.Walks;

/**
 * The agent-based model of one day in a circle, prepared once and run for any day and seed.
 *
 * <p>Residents live in their homes. Each draws the needs of the day at the rates of its age group,
 * chooses among the outlets that serve a need, are open on arrival and lie within a walk that it
 * accepts, walks there over the cells of the community grid, waits, is served or turned away, and
 * walks home. A need that would arise soon after is met on the same way, from outlet to outlet. An
 * agent is scheduled only when something happens to it.
 *
 * <p>The choice is the multinomial logit of D. McFadden (<i>Conditional logit analysis of
 * qualitative choice behavior</i>, 1974) with the utilities of D. L. Huff (<i>Defining and
 * estimating a trading area</i>, Journal of Marketing 28(3), 1964) in walking time: outlet j of
 * floor area A and walk t is chosen with probability {@code A_j^a · exp(-b·t_j) / Σ_k A_k^a ·
 * exp(-b·t_k)}. It is drawn as a random utility of its own for every resident, need and outlet, so
 * that an outlet that is added changes the choice only of those who go there.
 *
 * <p>Whether a walk is accepted follows a logistic curve about the format's acceptable walk. All
 * numbers are rows of {@link Demand}.
 *
 * <p>Immutable and safe for many threads.
 */
public final class DayModel {

  /** The largest seed: MASON's generator reads no more than 32 bits. */
  public static final long LARGEST_SEED = 0xFFFF_FFFFL;

  private final PreparedCircle prepared;

  /**
   * Prepares a circle.
   *
   * @param circle who lives where and what is offered
   * @param formats the formats that count; needs for others are left out
   * @param walks the walks of that circle
   * @param demand what is assumed about people and outlets
   * @throws IllegalArgumentException when the walks are not those of the circle
   */
  public DayModel(Circle circle, FormatCatalog formats, Walks walks, Demand demand) {
    this(circle, formats, DayWalks.allDay(walks), demand);
  }

  /**
   * Prepares a circle where the walks depend on the time of day. The time at which somebody leaves
   * home decides; they come home the way they went.
   *
   * @param circle who lives where and what is offered
   * @param formats the formats that count; needs for others are left out
   * @param dayWalks the walks of that circle
   * @param demand what is assumed about people and outlets
   * @throws IllegalArgumentException when the walks are not those of the circle
   */
  public DayModel(Circle circle, FormatCatalog formats, DayWalks dayWalks, Demand demand) {
    this(circle, formats, DatedWalks.everyDay(dayWalks), demand);
  }

  /**
   * Prepares a circle where the walks depend on the date too.
   *
   * @param circle who lives where and what is offered
   * @param formats the formats that count; needs for others are left out
   * @param walks the walks of that circle on the days that are run
   * @param demand what is assumed about people and outlets
   * @throws IllegalArgumentException when the walks are not those of the circle
   */
  public DayModel(Circle circle, FormatCatalog formats, DatedWalks walks, Demand demand) {
    this(new PreparedCircle(circle, formats, walks, demand));
  }

  private DayModel(PreparedCircle prepared) {
    this.prepared = prepared;
  }

  /**
   * The same days without counting who walks over which cell and along which way: those counts are
   * zero in the statistics, and everything else is the same. It saves most of the time of a single
   * day, because a path is looked for only where it is counted.
   */
  public DayModel withoutFootfall() {
    return new DayModel(prepared.withoutFootfall());
  }

  /**
   * Runs one day of which nobody knows the day before: no need comes back on it.
   *
   * @param day which day it is: needs and opening hours depend on the day of the week, and another
   *     day has other draws
   * @param seed what the random numbers are drawn from, 0 to {@link #LARGEST_SEED}
   * @param progress hears of every simulated hour
   * @return the same for the same arguments, always
   * @throws IllegalArgumentException when the seed is out of range
   */
  public DayStatistics run(LocalDate day, long seed, ProgressListener progress) {
    return simulate(day, seed, progress).statistics();
  }

  /**
   * Runs one day and keeps how every need of it ended, to be paired with that of another world.
   *
   * @param day which day it is
   * @param seed what the random numbers are drawn from, 0 to {@link #LARGEST_SEED}
   */
  public LoggedDay log(LocalDate day, long seed) {
    return log(day, seed, DeferredNeeds.NONE);
  }

  /**
   * Runs the day after another one and keeps how every need of it ended.
   *
   * @param day which day it is
   * @param seed what the random numbers are drawn from, 0 to {@link #LARGEST_SEED}
   * @param before what the day before left over
   */
  public LoggedDay log(LocalDate day, long seed, DeferredNeeds before) {
    CircleDay state = simulate(day, seed, before);
    return new LoggedDay(state.statistics(), state.log(), state.deferred());
  }

  /**
   * Runs one day and keeps what became of every need of it: who, where, when, and why it ended so.
   *
   * @param day which day it is
   * @param seed what the random numbers are drawn from, 0 to {@link #LARGEST_SEED}
   */
  public DayDiary diary(LocalDate day, long seed) {
    return diary(day, seed, DeferredNeeds.NONE);
  }

  /**
   * Runs the day after another one and keeps what became of every need of it.
   *
   * @param day which day it is
   * @param seed what the random numbers are drawn from, 0 to {@link #LARGEST_SEED}
   * @param before what the day before left over
   */
  public DayDiary diary(LocalDate day, long seed, DeferredNeeds before) {
    return new CircleDay(prepared, day, checkSeed(seed), ProgressListener.NONE)
        .after(before)
        .diary();
  }

  /** Whether any need comes back on the next day; else a day does not depend on the one before. */
  public boolean defers() {
    return prepared.behavior.deferralShare > 0;
  }

  /** Days of this model that are to be run and added up. */
  public DayRuns runs() {
    return new DayRuns(this);
  }

  CircleDay simulate(LocalDate day, long seed, DeferredNeeds before) {
    CircleDay state =
        new CircleDay(prepared, day, checkSeed(seed), ProgressListener.NONE).after(before);
    live(state);
    return state;
  }

  CircleDay simulate(LocalDate day, long seed, ProgressListener progress) {
    CircleDay state = new CircleDay(prepared, day, checkSeed(seed), progress);
    live(state);
    return state;
  }

  /** Lives a day from its start to its end. */
  static void live(CircleDay state) {
    state.start();
    while (state.schedule.step(state)) {
      // The schedule does the work.
    }
    state.finish();
  }

  /**
   * Passes a seed on that the model can use.
   *
   * @throws IllegalArgumentException when it has more than 32 bits or a sign, with the reason
   */
  public static long checkSeed(long seed) {
    if (seed < 0 || seed > LARGEST_SEED) {
      throw new IllegalArgumentException(
          "a seed is a whole number from 0 to "
              + LARGEST_SEED
              + ", because MASON's generator ignores higher bits: "
              + seed);
    }
    return seed;
  }

  /** What is prepared of the circle. */
  PreparedCircle prepared() {
    return prepared;
  }
}

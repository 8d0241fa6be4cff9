package org.lifecircle.kit.synthetic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.programme.CircleSupply;
import org.lifecircle.kit.programme.ProgrammeCircle;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.reports.CircleData;
import org.lifecircle.simulation.statistics.Draws;
import org.lifecircle.standards.Progress;

/**
 * A country of circles from a seed. It has exactly as many circles, residents and outlets as were
 * reported of the programme; everything else is assumed: circles are of log-normal sizes, cities
 * have as many of them as Zipf's law says, 65 % of the outlets are of basic formats, and a third of
 * the circles each is gathered, along streets and scattered. A circle is made when it is asked for
 * and held nowhere.
 */
public final class SyntheticCountry {

  private static final int CITIES = 330;

  /** Spread of the logarithm of the residents of circles, and of the outlets for a resident. */
  private static final double SPREAD_OF_RESIDENTS = 0.45;

  private static final double SPREAD_OF_OUTLETS = 0.2;

  private final long key;
  private final FormatCatalog formats;
  private final int[] residents;
  private final int[] outlets;
  private final int[] cities;
  private final String seed;

  /**
   * A country.
   *
   * @param reported how many circles, outlets and residents it has; all three are known
   * @param seed the same seed gives the same country
   * @param formats the formats of its outlets
   */
  public SyntheticCountry(Progress.Reported reported, long seed, FormatCatalog formats) {
    this.key = Draws.key(seed);
    this.seed = Long.toString(seed);
    this.formats = formats;
    int circles = Math.toIntExact(reported.circles());
    double[] people = new double[circles];
    double[] shops = new double[circles];
    for (int i = 0; i < circles; i++) {
      people[i] = Math.exp(SPREAD_OF_RESIDENTS * Draws.normal(Draws.key(key, i), 1));
      shops[i] = people[i] * Math.exp(SPREAD_OF_OUTLETS * Draws.normal(Draws.key(key, i), 2));
    }
    this.residents = divided(reported.residents().orElseThrow(), people);
    this.outlets = divided(reported.outlets().orElseThrow(), shops);
    double[] zipf = IntStream.rangeClosed(1, CITIES).mapToDouble(rank -> 1.0 / rank).toArray();
    int[] circlesOfCity = divided(circles, zipf);
    this.cities =
        IntStream.range(0, CITIES)
            .flatMap(city -> IntStream.generate(() -> city).limit(circlesOfCity[city]))
            .toArray();
  }

  /** The country of the last report of the programme that says all three figures. */
  public static SyntheticCountry of(Evaluator evaluator, long seed) {
    Progress.Reported last =
        evaluator.standards().progress().stream()
            .map(Progress::reported)
            .filter(one -> one.outlets().isPresent() && one.residents().isPresent())
            .max((a, b) -> Long.compare(a.circles(), b.circles()))
            .orElseThrow();
    return new SyntheticCountry(last, seed, evaluator.formats());
  }

  /** A whole in parts as large as their weights; the parts sum up to the whole exactly. */
  private static int[] divided(long whole, double[] weights) {
    double all = Arrays.stream(weights).sum();
    int[] parts = new int[weights.length];
    double sum = 0;
    long given = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i];
      long until = i == weights.length - 1 ? whole : Math.round(whole * (sum / all));
      parts[i] = Math.toIntExact(until - given);
      given = until;
    }
    return parts;
  }

  /** How many circles it has. */
  public int circles() {
    return residents.length;
  }

  /** How many residents the circle of a number has, from 0. */
  public int residents(int circle) {
    return residents[circle];
  }

  /** How many outlets the circle of a number has, from 0. */
  public int outlets(int circle) {
    return outlets[circle];
  }

  /** The circle of a number, from 0. */
  public CircleData circle(int number) {
    return new SyntheticPlace(
            Draws.key(Draws.key(key, number), 3), name(number), city(cities[number]), formats)
        .circle(residents[number], outlets[number], cities[number], number);
  }

  /**
   * So many circles of the country, evenly spread over all of them.
   *
   * @param count at least 1; at most as many as there are
   */
  public List<ProgrammeCircle> sample(int count) {
    if (count < 1 || count > circles()) {
      throw new IllegalArgumentException("1 to " + circles() + " circles, not " + count);
    }
    List<ProgrammeCircle> sample = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int number = (int) ((long) i * circles() / count);
      sample.add(ProgrammeCircle.of(name(number), new Supply(number)));
    }
    return sample;
  }

  private static String name(int number) {
    return String.format(Locale.ROOT, "c%05d", number + 1);
  }

  private static String city(int number) {
    return String.format(Locale.ROOT, "虚拟市%03d", number + 1);
  }

  /** A circle that is made whenever it is read. */
  private final class Supply implements CircleSupply {

    private final int number;

    private Supply(int number) {
      this.number = number;
    }

    @Override
    public String digest() {
      return "synthetic country, form 1, seed " + seed + ", circle " + number;
    }

    @Override
    public CircleData read(Evaluator evaluator) {
      return circle(number);
    }

    @Override
    public String path() {
      return "";
    }
  }
}

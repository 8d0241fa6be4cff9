package org.lifecircle.simulation.mason;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Home;
import org.lifecircle.model.Outlet;
import org.lifecircle.simulation.demand.BehaviorParameter;
import org.lifecircle.simulation.demand.HourProfile;
import org.lifecircle.simulation.demand.NeedRate;
import org.lifecircle.simulation.demand.ServiceProfile;
import org.lifecircle.simulation.network.walks.Walks;

/**
 * Tells all that a day reads of its circle from what any other day reads: homes, residents,
 * outlets, hours, walks and numbers. Names and notes do not count.
 */
final class CircleDigest {

  /** Grows whenever a checkpoint means something else than before. */
  private static final int FORM = 4;

  private final DataOutputStream out;
  private final PreparedCircle circle;
  private final LocalDate day;

  private CircleDigest(DataOutputStream out, PreparedCircle circle, LocalDate day) {
    this.out = out;
    this.circle = circle;
    this.day = day;
  }

  /** The digest (SHA-256) of a circle on a day. */
  static String of(PreparedCircle circle, LocalDate day) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (DataOutputStream out =
          new DataOutputStream(
              new BufferedOutputStream(
                  new DigestOutputStream(OutputStream.nullOutputStream(), digest), 1 << 16))) {
        new CircleDigest(out, circle, day).all();
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException("nothing is written", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private void all() throws IOException {
    out.writeInt(FORM);
    out.writeBoolean(circle.countsFootfall);
    places();
    for (int f = 0; f < circle.offers.formatIds.size(); f++) {
      format(f);
    }
    open(circle.offers.openOn(day));
    deliveries();
    for (BehaviorParameter parameter : BehaviorParameter.values()) {
      out.writeDouble(circle.demand.value(parameter));
    }
    for (int g = 0; g < circle.rates.ratesOf.size(); g++) {
      rates(g);
    }
    numbers(circle.rates.companions);
    numbers(circle.periodsOn(day).starts());
    for (int w = 0; w < circle.times.walks.size(); w++) {
      walks(w);
    }
    for (int start : circle.periodsOn(day).starts()) {
      out.writeInt(circle.periodsOn(day).walksAt(start));
    }
  }

  private void places() throws IOException {
    out.writeInt(circle.paths.grid.columns());
    out.writeInt(circle.paths.grid.rows());
    for (int h = 0; h < circle.circle.homes().size(); h++) {
      Home home = circle.circle.homes().get(h);
      out.writeUTF(home.id());
      for (AgeGroup group : AgeGroup.values()) {
        out.writeInt(circle.residents(h, group));
      }
    }
    for (int household = 0; household < circle.households.count(); household++) {
      for (AgeGroup group : AgeGroup.values()) {
        out.writeInt(circle.households.people(household, group));
      }
    }
    for (Outlet outlet : circle.circle.outlets()) {
      out.writeUTF(outlet.id());
    }
    numbers(circle.offers.places);
    numbers(circle.paths.homeColumns);
    numbers(circle.paths.homeRows);
    numbers(circle.paths.outletColumns);
    numbers(circle.paths.outletRows);
  }

  private void format(int f) throws IOException {
    out.writeUTF(circle.offers.formatIds.get(f));
    numbers(circle.offers.outletsOf[f]);
    numbers(circle.offers.attractionOf[f]);
    numbers(circle.offers.serviceSecondsOf[f]);
    out.writeInt(circle.offers.longWalkSeconds[f]);
    out.writeInt(circle.offers.longWaitSeconds[f]);
    ServiceProfile service = circle.offers.serviceOf[f];
    out.writeBoolean(service != null);
    if (service != null) {
      out.writeDouble(service.acceptableMinutes());
      out.writeDouble(service.patienceMinutes());
      out.writeUTF(service.serviceTime().name());
    }
  }

  private void open(int[][][] open) throws IOException {
    for (int[][] format : open) {
      numbers(format);
    }
  }

  private void deliveries() throws IOException {
    numbers(circle.deliveries.ordered);
    numbers(circle.deliveries.broughtAtOnce);
    numbers(circle.deliveries.couriers);
    if (circle.deliveries.any) {
      numbers(circle.deliveries.bringers);
      numbers(circle.deliveries.sellsAs);
    }
    int[][] hours = circle.deliveries.hoursOn(day);
    for (int o = 0; o < hours.length; o++) {
      if (circle.deliveries.couriers[o] > 0) {
        numbers(circle.deliveries.reached[o].stream().toArray());
        out.writeBoolean(hours[o] != null);
        if (hours[o] != null) {
          numbers(hours[o]);
        }
      }
    }
  }

  private void rates(int g) throws IOException {
    for (int r = 0; r < circle.rates.ratesOf.get(g).size(); r++) {
      NeedRate rate = circle.rates.ratesOf.get(g).get(r);
      out.writeUTF(rate.formatId());
      out.writeDouble(circle.rates.perDay(rate, day.getDayOfWeek()));
      out.writeBoolean(rate.onceADay());
      for (HourProfile.Stretch stretch : rate.hours().stretches()) {
        out.writeInt(stretch.fromSecond());
        out.writeInt(stretch.toSecond());
        out.writeDouble(stretch.weight());
      }
      out.write(circle.rates.partiesOf[g][r]);
      numbers(circle.rates.partyShares[g][r]);
      out.writeBoolean(circle.rates.everyoneServed[g][r]);
    }
  }

  private void walks(int w) throws IOException {
    for (int f = 0; f < circle.offers.formatIds.size(); f++) {
      FormatWalks walks = circle.times.walksTo(w, f);
      for (int home = 0; home < circle.circle.homes().size(); home++) {
        out.writeInt(walks.end(home));
        for (int at = walks.first(home); at < walks.end(home); at++) {
          out.writeChar(walks.place(home, at));
          for (char[] seconds : walks.seconds) {
            out.writeChar(seconds[at]);
          }
        }
      }
    }
    Optional<Walks> between = circle.times.between.get(w);
    out.writeBoolean(between.isPresent());
    if (between.isPresent()) {
      between(between.get());
    }
  }

  private void between(Walks walks) throws IOException {
    for (int from = 0; from < walks.homes(); from++) {
      for (int to = 0; to < walks.outlets(); to++) {
        if (!walks.isLong(from, to)) {
          for (AgeGroup group : AgeGroup.values()) {
            out.writeInt(walks.seconds(from, to, group));
          }
        }
      }
      out.writeInt(from);
    }
  }

  private void numbers(int[][] numbers) throws IOException {
    out.writeInt(numbers.length);
    for (int[] row : numbers) {
      numbers(row);
    }
  }

  private void numbers(int[] numbers) throws IOException {
    out.writeInt(numbers.length);
    for (int number : numbers) {
      out.writeInt(number);
    }
  }

  private void numbers(double[] numbers) throws IOException {
    out.writeInt(numbers.length);
    for (double number : numbers) {
      out.writeDouble(number);
    }
  }
}

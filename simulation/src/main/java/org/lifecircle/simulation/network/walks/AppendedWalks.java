package org.lifecircle.simulation.network.walks;

import java.util.Arrays;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Measurement;
import org.lifecircle.simulation.network.searching.WalkRoute;

/** Walks to some outlets, and behind them walks from the same homes to further outlets. */
final class AppendedWalks implements Walks {

  private final Walks first;
  private final Walks more;

  AppendedWalks(Walks first, Walks more) {
    if (first.homes() != more.homes() || first.measurement() != more.measurement()) {
      throw new IllegalArgumentException("walks begin at the same homes and are measured alike");
    }
    this.first = first;
    this.more = more;
  }

  private Walks of(int outlet) {
    return outlet < first.outlets() ? first : more;
  }

  private int at(int outlet) {
    return outlet < first.outlets() ? outlet : outlet - first.outlets();
  }

  @Override
  public boolean isLong(int home, int outlet) {
    return of(outlet).isLong(home, at(outlet));
  }

  @Override
  public int longSeconds() {
    return first.longSeconds();
  }

  @Override
  public int[] nearestSeconds(int[] among, AgeGroup group) {
    int count = first.outlets();
    int[] known =
        first.nearestSeconds(Arrays.stream(among).filter(o -> o < count).toArray(), group);
    int[] added =
        more.nearestSeconds(
            Arrays.stream(among).filter(o -> o >= count).map(o -> o - count).toArray(), group);
    for (int home = 0; home < known.length; home++) {
      if (known[home] == NO_WALK || added[home] != NO_WALK && added[home] < known[home]) {
        known[home] = added[home];
      }
    }
    return known;
  }

  @Override
  public int homes() {
    return first.homes();
  }

  @Override
  public int outlets() {
    return first.outlets() + more.outlets();
  }

  @Override
  public int meters(int home, int outlet) {
    return of(outlet).meters(home, at(outlet));
  }

  @Override
  public int seconds(int home, int outlet, AgeGroup group) {
    return of(outlet).seconds(home, at(outlet), group);
  }

  @Override
  public HomeWalks from(int home) {
    return HomeWalks.appended(this, home, first.from(home), more.from(home));
  }

  @Override
  public WalkRoute walk(int home, int outlet) {
    return of(outlet).walk(home, at(outlet));
  }

  @Override
  public boolean areFoundByHome() {
    return first.areFoundByHome();
  }

  @Override
  public Measurement measurement() {
    return first.measurement();
  }
}

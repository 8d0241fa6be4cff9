package org.lifecircle.simulation.network.walks;

import java.util.Arrays;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Measurement;
import org.lifecircle.simulation.network.searching.WalkRoute;

/** Walks from some homes, and behind them walks from further homes to the same outlets. */
final class JoinedHomes implements Walks {

  private final Walks first;
  private final Walks more;

  JoinedHomes(Walks first, Walks more) {
    if (first.outlets() != more.outlets() || first.measurement() != more.measurement()) {
      throw new IllegalArgumentException("walks end at the same outlets and are measured alike");
    }
    this.first = first;
    this.more = more;
  }

  private Walks of(int home) {
    return home < first.homes() ? first : more;
  }

  private int at(int home) {
    return home < first.homes() ? home : home - first.homes();
  }

  @Override
  public boolean isLong(int home, int outlet) {
    return of(home).isLong(at(home), outlet);
  }

  @Override
  public int longSeconds() {
    return first.longSeconds();
  }

  @Override
  public int[] nearestSeconds(int[] among, AgeGroup group) {
    int[] nearest = Arrays.copyOf(first.nearestSeconds(among, group), homes());
    int[] added = more.nearestSeconds(among, group);
    System.arraycopy(added, 0, nearest, first.homes(), added.length);
    return nearest;
  }

  @Override
  public int homes() {
    return first.homes() + more.homes();
  }

  @Override
  public int outlets() {
    return first.outlets();
  }

  @Override
  public int meters(int home, int outlet) {
    return of(home).meters(at(home), outlet);
  }

  @Override
  public int seconds(int home, int outlet, AgeGroup group) {
    return of(home).seconds(at(home), outlet, group);
  }

  @Override
  public HomeWalks from(int home) {
    return of(home).from(at(home));
  }

  @Override
  public WalkRoute walk(int home, int outlet) {
    return of(home).walk(at(home), outlet);
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

package org.lifecircle.simulation.mason;

import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Circle;
import org.lifecircle.simulation.network.walks.DerivedWalks;

/** The walks of a perfect street grid with all lengths worked out beforehand. */
record PreparedWalks(StraightWalks walks, int[] meters) implements DerivedWalks {
  static PreparedWalks of(Circle circle) {
    StraightWalks walks = StraightWalks.of(circle);
    int[] meters = new int[walks.homes() * walks.outlets()];
    for (int home = 0; home < walks.homes(); home++) {
      for (int outlet = 0; outlet < walks.outlets(); outlet++) {
        meters[home * walks.outlets() + outlet] = walks.meters(home, outlet);
      }
    }
    return new PreparedWalks(walks, meters);
  }

  @Override
  public int meters(int home, int outlet) {
    return meters[home * walks.outlets() + outlet];
  }

  @Override
  public int seconds(int home, int outlet, AgeGroup group) {
    return (meters(home, outlet) * 4 + 2) / 5;
  }
}

package org.lifecircle.simulation.odd;

/** What draws are for, with the numbers of the description. */
enum SmallPurpose {
  COUNT(1),
  TIME(2),
  ACCEPTANCE(3),
  CHOICE(4),
  SERVICE(5),
  PATIENCE(6),
  PACE(7),
  PARTY(8),
  FURTHER_CHOICE(9),
  COMPANION(10),
  AWAY(20),
  LEAVING(21),
  RETURN(22),
  OTHER_TIME(23),
  DAYTIME(24),
  VISITOR(25),
  DEFERRAL(26),
  ORDER(30),
  ORDER_CHOICE(31);

  private final int number;

  SmallPurpose(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  /** The key of a draw for this purpose. */
  long under(long key) {
    return SmallDraws.key(key, number());
  }
}

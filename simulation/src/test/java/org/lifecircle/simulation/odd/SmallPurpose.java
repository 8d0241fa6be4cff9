package org.lifecircle.simulation.odd;

/** What draws are for, with the numbers of the description. */
enum SmallPurpose {
  COUNT,
  TIME,
  ACCEPTANCE,
  CHOICE,
  SERVICE,
  PATIENCE,
  PACE,
  PARTY,
  FURTHER_CHOICE,
  COMPANION;

  int number() {
    return ordinal() + 1;
  }

  /** The key of a draw for this purpose. */
  long under(long key) {
    return SmallDraws.key(key, number());
  }
}

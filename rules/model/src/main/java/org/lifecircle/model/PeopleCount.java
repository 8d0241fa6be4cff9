package org.lifecircle.model;

/**
 * How many people there are, as far as it is known.
 *
 * @param people as they were counted or estimated, {@code atLeast} to {@code atMost}
 * @param atLeast so many there certainly are, 0 or more
 * @param atMost more there cannot be
 */
public record PeopleCount(int people, int atLeast, int atMost) {

  /** Nobody, or as many as are not known. */
  public static final PeopleCount NOBODY = exactly(0);

  public PeopleCount {
    if (atLeast < 0 || people < atLeast || atMost < people) {
      throw new IllegalArgumentException(
          "people are counted from 0, at least, as they are, at most: "
              + atLeast
              + ", "
              + people
              + ", "
              + atMost);
    }
  }

  /** People who were counted. */
  public static PeopleCount exactly(int people) {
    return new PeopleCount(people, people, people);
  }

  /** Whether it is known exactly. */
  public boolean exact() {
    return atLeast == atMost;
  }

  /** These and others together. */
  public PeopleCount plus(PeopleCount others) {
    return new PeopleCount(
        Math.addExact(people, others.people),
        Math.addExact(atLeast, others.atLeast),
        Math.addExact(atMost, others.atMost));
  }
}

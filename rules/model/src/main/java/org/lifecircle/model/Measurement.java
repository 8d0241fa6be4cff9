package org.lifecircle.model;

/** How a walk was measured. */
public enum Measurement implements Coded {
  /** Along the walkable ways. */
  NETWORK("network"),
  /** Over the cells of the community grid, because no ways were supplied. */
  GRID("grid"),
  /** Asked or paced by people. */
  SURVEY("survey");

  private final String id;

  Measurement(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}

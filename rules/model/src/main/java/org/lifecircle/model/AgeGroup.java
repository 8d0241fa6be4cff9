package org.lifecircle.model;

/** The age groups that the circle counts its residents by. */
public enum AgeGroup implements Coded {
  /** 0 to 14 years. */
  CHILD("child"),
  /** 15 to 59 years. */
  ADULT("adult"),
  /** 60 years and more. */
  OLDER_ADULT("older-adult");

  private final String id;

  AgeGroup(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}

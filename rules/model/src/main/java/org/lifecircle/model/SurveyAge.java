package org.lifecircle.model;

import java.util.Arrays;

/** The ages by which answers of a survey are told; finer would name persons in a small sample. */
public enum SurveyAge implements Labeled {
  /** Up to 34 years. */
  UNDER_35("under-35", 0, 34, new Text("35岁以下", "under 35")),
  /** 35 to 59 years. */
  FROM_35("35-59", 35, 59, new Text("35–59岁", "35–59")),
  /** 60 to 74 years. */
  FROM_60("60-74", 60, 74, new Text("60–74岁", "60–74")),
  /** 75 years and more. */
  FROM_75("75-plus", 75, 130, new Text("75岁及以上", "75 and older")),
  /** Nobody wrote it down. */
  NOT_SAID("not-said", -1, -1, new Text("未填年龄", "age not given"));

  private final String id;
  private final int least;
  private final int most;
  private final Text label;

  SurveyAge(String id, int least, int most, Text label) {
    this.id = id;
    this.least = least;
    this.most = most;
    this.label = label;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Text label() {
    return label;
  }

  /**
   * The ages that hold a number of years.
   *
   * @throws IllegalArgumentException when nobody is so old
   */
  public static SurveyAge ofYears(int years) {
    return Arrays.stream(values())
        .filter(age -> age != NOT_SAID && years >= age.least && years <= age.most)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("nobody is so old: " + years));
  }
}

package org.lifecircle.kit.cells;

import java.util.List;

/** What a column counts or measures, and the words that people put behind its numbers. */
public enum Measure {
  HOUSEHOLDS("户", "戶", "家", "户家庭", "household", "households", "homes", "flats"),
  PEOPLE("人", "口", "口人", "名", "位", "个", "名居民", "居民", "people", "persons", "residents"),
  SQUARE_METERS(
      "m2", "m^2", "平方米", "平方公尺", "平米", "平方", "平", "方", "sqm", "sq m", "sq.m", "square meters"),
  CUSTOMERS_PER_HOUR(
      "人/小时",
      "人次/小时",
      "人/时",
      "人次/时",
      "人/h",
      "人次/h",
      "位/小时",
      "人每小时",
      "人次每小时",
      "/h",
      "/小时",
      "per hour",
      "customers per hour",
      "人",
      "人次",
      "customers"),
  MATTERS("项", "项事项", "个事项", "件", "matters", "items"),
  DEGREES("度", "deg", "degrees"),
  POINTS("分", "points"),
  PERCENT("%", "percent", "个百分点"),
  /** A number without a unit. */
  NUMBER();

  private final List<String> words;

  Measure(String... words) {
    this.words = List.of(words);
  }

  /** Whether a word behind a number says this. */
  boolean said(String word) {
    return words.contains(word);
  }

  /** Whether a word behind a number says one of all these measures. */
  static boolean known(String word) {
    for (Measure measure : values()) {
      if (measure.said(word)) {
        return true;
      }
    }
    return false;
  }

  /** The measure of a unit as tables of figures write it. */
  public static Measure ofUnit(String unit) {
    String plain = CellText.plain(unit);
    for (Measure measure : values()) {
      if (measure.said(plain)) {
        return measure;
      }
    }
    return NUMBER;
  }
}

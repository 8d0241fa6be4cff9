package org.lifecircle.kit.cells;

import java.util.Locale;
import org.lifecircle.model.Text;

/** A way in which the words of a cell were interpreted. */
public enum Remark {
  /** A number with a unit, with separators between its digits, or in other digits. */
  NUMBER,
  /** A number that is called about right. */
  APPROXIMATE,
  /** A number with decimals where a whole one is due. */
  ROUNDED,
  /** Longitude and latitude in one cell, or with signs of degrees. */
  PLACE,
  /** Latitude before longitude. */
  LATITUDE_FIRST,
  /** Another word or sign than yes and no. */
  ANSWER,
  /** Words that say that nobody knows. */
  NOT_KNOWN,
  /** A share as a percentage or as points of a hundred. */
  SHARE,
  /** A date in another form than year-month-day. */
  DATE,
  /** A date that is a count of days, as spreadsheet programs keep it. */
  SERIAL_DATE,
  /** A month without a day. */
  MONTH,
  /** A name that looks like the date a spreadsheet program makes of it. */
  NAME_AS_DATE;

  /** The code of the warning that says it. */
  public String code() {
    return "cells-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What was done, after the count of cells and an example. */
  Text words(Object... arguments) {
    return CellText.PHRASES.text("remark." + name().toLowerCase(Locale.ROOT), arguments);
  }
}

package org.lifecircle.reports.charts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the paths of an SVG picture shorter: each point as a step from the one before, in whole
 * tenths of a pixel, so that nothing adds up to an error. A map has tens of thousands of points.
 *
 * <p>Source: W3C, "Scalable Vector Graphics (SVG) 1.1", 8.3 Path data.
 */
final class ShortPaths {

  /** Paths of straight lines with at most one decimal. */
  private static final Pattern PATH = Pattern.compile(" d=\"(M[MLZ0-9. -]*)\"");

  private static final Pattern COMMAND =
      Pattern.compile("([ML])(-?\\d+(?:\\.\\d)?) (-?\\d+(?:\\.\\d)?)|(Z)|( +)");

  private ShortPaths() {}

  /** The same picture. */
  static String in(String svg) {
    return PATH.matcher(svg)
        .replaceAll(path -> Matcher.quoteReplacement(" d=\"" + shortened(path.group(1)) + "\""));
  }

  /** The same path; as it is when it holds something else than points with one decimal. */
  static String shortened(String path) {
    StringBuilder shorter = new StringBuilder();
    Matcher command = COMMAND.matcher(path);
    int end = 0;
    long x = 0;
    long y = 0;
    long startX = 0;
    long startY = 0;
    boolean linesGoOn = false;
    while (command.find()) {
      if (command.start() != end) {
        return path;
      }
      end = command.end();
      if (command.group(4) != null) {
        shorter.append('z');
        x = startX;
        y = startY;
        linesGoOn = false;
      } else if (command.group(1) != null) {
        long toX = tenths(command.group(2));
        long toY = tenths(command.group(3));
        boolean move = command.group(1).equals("M");
        if (move) {
          shorter.append('m').append(number(toX - x)).append(gap(toY - y));
          startX = toX;
          startY = toY;
          linesGoOn = true;
        } else if (toX == startX && toY == startY && path.startsWith(" Z", end)) {
          // Closing draws this line.
          continue;
        } else if (toY == y && toX != x) {
          shorter.append('h').append(number(toX - x));
          linesGoOn = false;
        } else if (toX == x && toY != y) {
          shorter.append('v').append(number(toY - y));
          linesGoOn = false;
        } else {
          // After a move or a line, further pairs are lines.
          shorter.append(linesGoOn ? gap(toX - x) : "l" + number(toX - x)).append(gap(toY - y));
          linesGoOn = true;
        }
        x = toX;
        y = toY;
      }
    }
    return end == path.length() ? shorter.toString() : path;
  }

  private static long tenths(String number) {
    return Math.round(Double.parseDouble(number) * 10);
  }

  private static String number(long tenths) {
    long whole = Math.abs(tenths) / 10;
    long part = Math.abs(tenths) % 10;
    return (tenths < 0 ? "-" : "")
        + (part == 0 ? Long.toString(whole) : (whole == 0 ? "" : whole) + "." + part);
  }

  /** A number after another; a minus parts them by itself. */
  private static String gap(long tenths) {
    return tenths < 0 ? number(tenths) : " " + number(tenths);
  }
}

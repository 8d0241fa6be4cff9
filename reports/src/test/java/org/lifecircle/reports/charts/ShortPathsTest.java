package org.lifecircle.reports.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ShortPathsTest {

  @Test
  void aSquareIsAFewLetters() {
    assertThat(ShortPaths.shortened("M10.5 20 L15.5 20 L15.5 25 L10.5 25 L10.5 20 Z"))
        .isEqualTo("m10.5 20h5v5h-5z");
  }

  @Test
  void aCurveStaysAsItIs() {
    assertThat(ShortPaths.shortened("M1 2 C3 4 5 6 7 8")).isEqualTo("M1 2 C3 4 5 6 7 8");
    assertThat(ShortPaths.in("<path fill=\"none\" d=\"M1 2 L3 5\"/>"))
        .isEqualTo("<path fill=\"none\" d=\"m1 2 2 3\"/>");
  }

  @Test
  void aShortPathGoesThroughTheSamePoints() {
    Random random = new Random(17);
    for (int round = 0; round < 500; round++) {
      StringBuilder path = new StringBuilder();
      List<List<Long>> points = new ArrayList<>();
      int parts = 1 + random.nextInt(4);
      for (int part = 0; part < parts; part++) {
        int length = 2 + random.nextInt(6);
        for (int i = 0; i < length; i++) {
          long x = random.nextInt(60) - 20;
          long y = random.nextInt(60) - 20;
          points.add(List.of(x, y));
          path.append(i == 0 ? "M" : " L").append(text(x)).append(' ').append(text(y));
        }
        if (random.nextBoolean()) {
          path.append(" Z");
        }
        path.append(part + 1 < parts ? " " : "");
      }
      assertThat(walked(ShortPaths.shortened(path.toString())))
          .as("round %d: %s", round, path)
          .isEqualTo(withoutClosingLines(path.toString(), points));
    }
  }

  private static String text(long tenths) {
    return tenths % 10 == 0
        ? Long.toString(tenths / 10)
        : String.format(
            Locale.ROOT,
            "%s%d.%d",
            tenths < 0 ? "-" : "",
            Math.abs(tenths) / 10,
            Math.abs(tenths) % 10);
  }

  /** A line back to the start right before the closing is drawn by the closing. */
  private static List<List<Long>> withoutClosingLines(String path, List<List<Long>> points) {
    List<List<Long>> kept = new ArrayList<>();
    Matcher command = Pattern.compile("([ML])[^MLZ]*(Z)?").matcher(path);
    List<Long> start = List.of();
    int i = 0;
    while (command.find()) {
      List<Long> point = points.get(i++);
      if (command.group(1).equals("M")) {
        start = point;
      } else if (command.group(2) != null && point.equals(start)) {
        continue;
      }
      kept.add(point);
    }
    return kept;
  }

  /** The points of a path of steps, as the standard of SVG reads it. */
  private static List<List<Long>> walked(String path) {
    List<List<Long>> points = new ArrayList<>();
    Matcher token = Pattern.compile("[mlhvz]|-?(?:\\d+(?:\\.\\d+)?|\\.\\d+)").matcher(path);
    List<String> tokens = new ArrayList<>();
    while (token.find()) {
      tokens.add(token.group());
    }
    long x = 0;
    long y = 0;
    long startX = 0;
    long startY = 0;
    char command = ' ';
    for (int i = 0; i < tokens.size(); ) {
      if (Character.isLetter(tokens.get(i).charAt(0))) {
        command = tokens.get(i++).charAt(0);
      }
      switch (command) {
        case 'z' -> {
          x = startX;
          y = startY;
          continue;
        }
        case 'h' -> x += tenths(tokens.get(i++));
        case 'v' -> y += tenths(tokens.get(i++));
        default -> {
          x += tenths(tokens.get(i++));
          y += tenths(tokens.get(i++));
        }
      }
      if (command == 'm') {
        startX = x;
        startY = y;
        command = 'l';
      }
      points.add(List.of(x, y));
    }
    return points;
  }

  private static long tenths(String number) {
    return Math.round(Double.parseDouble(number) * 10);
  }
}

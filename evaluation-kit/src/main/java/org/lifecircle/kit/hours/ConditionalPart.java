package org.lifecircle.kit.hours;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a tag that holds under a condition: {@code no} at {@code 22:00-06:00}.
 *
 * <p>Source: the OpenStreetMap wiki, "Conditional restrictions".
 *
 * @param value what holds; empty when the part has not this shape
 * @param condition when it holds, without brackets
 * @param text the part as it was written
 */
record ConditionalPart(String value, String condition, String text) {

  /** Parts with {@code ;} between them, but not within brackets. */
  private static final Pattern PARTS = Pattern.compile("(?:[^;(]|\\([^)]*\\)|\\([^)]*$)++");

  private static final Pattern PART = Pattern.compile("([^@]+?)\\s*@\\s*(?:\\((.*)\\)|(.*?))");

  /** The parts of the value of a tag; none when it is blank. */
  static List<ConditionalPart> of(String text) {
    List<ConditionalPart> parts = new ArrayList<>();
    Matcher all = PARTS.matcher(text);
    while (all.find()) {
      String part = all.group().strip();
      Matcher shape = PART.matcher(part);
      if (shape.matches()) {
        String condition = shape.group(2) != null ? shape.group(2) : shape.group(3);
        parts.add(new ConditionalPart(shape.group(1).strip(), condition.strip(), part));
      } else if (!part.isEmpty()) {
        parts.add(new ConditionalPart("", "", part));
      }
    }
    return parts;
  }
}

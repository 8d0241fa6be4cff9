package org.lifecircle.simulation.network.ways;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How steep a way is, as far as its tags say. What they do not say is level.
 *
 * <p>Source of the tags: the OpenStreetMap wiki, "Key:incline" and "Tag:highway=steps". An {@code
 * incline} of {@code up} or {@code down} says which way stairs climb; on other ways it has no grade
 * and counts as level.
 *
 * @param stairs whether it is a flight of steps
 * @param grade rise over run in the order of the points, positive uphill; of stairs only the sign
 *     counts, and 0 says that it is not known
 */
public record Incline(boolean stairs, double grade) {

  public static final Incline LEVEL = new Incline(false, 0);
  private static final Incline STAIRS = new Incline(true, 0);

  /** Steeper tags are slips: the steepest streets of the world have a third of it. */
  private static final double STEEPEST = 1;

  private static final Pattern GRADE = Pattern.compile("([+-]?\\d+(?:[.,]\\d+)?)\\s*(%|°)");

  /** The incline that the tags of a way say. */
  public static Incline of(Map<String, String> tags) {
    boolean stairs = "steps".equals(tags.get("highway"));
    String incline = tags.getOrDefault("incline", "").strip();
    if (incline.isEmpty()) {
      return stairs ? STAIRS : LEVEL;
    }
    double grade = grade(incline, stairs);
    if (grade == 0 || Math.abs(grade) > STEEPEST) {
      return stairs ? STAIRS : LEVEL;
    }
    return new Incline(stairs, stairs ? Math.signum(grade) : grade);
  }

  private static double grade(String incline, boolean stairs) {
    if (incline.equals("up") || incline.equals("down")) {
      return !stairs ? 0 : incline.equals("up") ? STEEPEST : -STEEPEST;
    }
    Matcher matcher = GRADE.matcher(incline);
    if (!matcher.matches()) {
      return 0;
    }
    double number = Double.parseDouble(matcher.group(1).replace(',', '.'));
    if (matcher.group(2).equals("%")) {
      return number / 100;
    }
    return Math.abs(number) <= 45 ? Math.tan(Math.toRadians(number)) : 0;
  }

  public boolean isLevel() {
    return !stairs && grade == 0;
  }
}

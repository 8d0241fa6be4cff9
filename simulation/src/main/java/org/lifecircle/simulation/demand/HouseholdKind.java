package org.lifecircle.simulation.demand;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Problem;
import org.lifecircle.model.SourceStatus;
import org.lifecircle.model.Text;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/**
 * Who lives together, and how often among households of as many people.
 *
 * @param children how many children, 0 to {@link #MOST_CHILDREN} for each who is grown
 * @param adults how many adults, 0 or more
 * @param olderAdults how many older adults, 0 or more; no child lives alone
 * @param share of the households of its size, 0 to 1; those of a size add up to 1
 * @param status whether the share is an assumption
 * @param note who that is; may be blank
 */
public record HouseholdKind(
    int children, int adults, int olderAdults, double share, SourceStatus status, Text note) {

  /** The most children for each adult and older adult of a household. */
  public static final int MOST_CHILDREN = 3;

  /** The size of the largest households. */
  public static final int LARGEST = 6;

  private static final Columns COLUMNS =
      Columns.required("children", "adults", "olderAdults", "share", "status", "noteZh", "noteEn");

  public HouseholdKind {
    requireNonNull(status, "status");
    requireNonNull(note, "note");
    if (children < 0 || adults < 0 || olderAdults < 0 || adults + olderAdults == 0) {
      throw new IllegalArgumentException("somebody grown lives in every household");
    }
    if (children > MOST_CHILDREN * (adults + olderAdults)) {
      throw new IllegalArgumentException("more than 3 children for each who is grown: " + children);
    }
    if (children + adults + olderAdults > LARGEST) {
      throw new IllegalArgumentException("a household has at most " + LARGEST + " people");
    }
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("a share is within 0..1: " + share);
    }
  }

  /** How many people live there. */
  public int size() {
    return children + adults + olderAdults;
  }

  /** How many of an age group live there. */
  public int of(AgeGroup group) {
    return switch (group) {
      case CHILD -> children;
      case ADULT -> adults;
      case OLDER_ADULT -> olderAdults;
    };
  }

  /** What the product carries, read once. */
  private static final class Carried {
    static final List<HouseholdKind> STANDARD = read();
  }

  /** The project's own table {@code household-kinds.csv}, whose order is that of all reckoning. */
  public static List<HouseholdKind> standard() {
    return Carried.STANDARD;
  }

  private static List<HouseholdKind> read() {
    List<Problem> problems = new ArrayList<>();
    List<HouseholdKind> kinds = new ArrayList<>();
    for (Row row :
        Table.resource(HouseholdKind.class, "household-kinds.csv", COLUMNS, problems).rows()) {
      kind(row).ifPresent(kinds::add);
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    Map<Integer, Double> sums = new TreeMap<>();
    kinds.forEach(kind -> sums.merge(kind.size(), kind.share(), Double::sum));
    if (sums.size() != LARGEST || sums.values().stream().anyMatch(s -> Math.abs(s - 1) > 1e-9)) {
      throw new IllegalStateException("the shares of every size add up to 1: " + sums);
    }
    return List.copyOf(kinds);
  }

  private static Optional<HouseholdKind> kind(Row row) {
    Optional<BigDecimal> children = people(row, "children");
    Optional<BigDecimal> adults = people(row, "adults");
    Optional<BigDecimal> older = people(row, "olderAdults");
    Optional<BigDecimal> share = row.requiredDecimal("share", BigDecimal.ZERO, BigDecimal.ONE);
    Optional<SourceStatus> status = row.value("status", SourceStatus.class);
    if (children.isEmpty()
        || adults.isEmpty()
        || older.isEmpty()
        || share.isEmpty()
        || status.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new HouseholdKind(
            children.get().intValue(),
            adults.get().intValue(),
            older.get().intValue(),
            share.get().doubleValue(),
            status.get(),
            new Text(row.text("noteZh"), row.text("noteEn"))));
  }

  private static Optional<BigDecimal> people(Row row, String column) {
    return row.requiredDecimal(column, BigDecimal.ZERO, BigDecimal.valueOf(LARGEST));
  }
}

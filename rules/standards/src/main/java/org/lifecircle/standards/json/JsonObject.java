package org.lifecircle.standards.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.lifecircle.model.Coded;
import org.lifecircle.model.LikelyDays;
import org.lifecircle.model.LikelyNumbers;
import org.lifecircle.model.NearestName;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.model.ReadableText;
import org.lifecircle.model.Text;

/**
 * A JSON object that is being read. What is wrong becomes a problem with the JSON Pointer of its
 * place, and a harmless value stands in so that reading goes on to the next problem.
 */
final class JsonObject {

  private static final Phrases PHRASES = Phrases.beside(JsonObject.class, "phrases");
  private static final int SHOWN = 40;

  /** Stands in for text that is missing. */
  private static final String NOTHING = "";

  private static final LocalDate NO_DAY = LocalDate.EPOCH;

  private final Map<?, ?> members;
  private final boolean absent;

  /** Where it stands; empty for the root. */
  private final Optional<Place> place;

  private final String document;
  private final List<Problem> problems;

  private JsonObject(
      Map<?, ?> members,
      boolean absent,
      Optional<Place> place,
      String document,
      List<Problem> problems) {
    this.members = members;
    this.absent = absent;
    this.place = place;
    this.document = document;
    this.problems = problems;
  }

  static JsonObject root(Map<?, ?> members, String document, List<Problem> problems) {
    return new JsonObject(members, false, Optional.empty(), document, problems);
  }

  /**
   * A step from an object to one within it. Only a problem asks for the whole way.
   *
   * @param within the object around it
   * @param member the member of that
   * @param index in the list that stands there, from 0; empty when there is no list
   */
  private record Place(JsonObject within, String member, OptionalInt index) {

    String pointer() {
      String way = within.pointer() + "/" + member;
      return index.isPresent() ? way + "/" + index.getAsInt() : way;
    }
  }

  private String pointer() {
    return place.map(Place::pointer).orElse("");
  }

  /** Whether nothing was supplied. */
  boolean absent() {
    return absent;
  }

  /** Whether a member was supplied; null is as good as absent. */
  boolean has(String member) {
    return members.get(member) != null;
  }

  /** Every other member is a problem. */
  void knows(String... names) {
    List<String> known = Arrays.asList(names);
    for (Object key : members.keySet()) {
      String member = String.valueOf(key);
      if (!known.contains(member)) {
        NearestName.of(member, known)
            .ifPresentOrElse(
                nearest -> problem(member, "member.unknown.maybe", nearest),
                () -> problem(member, "member.unknown", String.join(", ", known)));
      }
    }
  }

  /** A text that must be there and not be blank. */
  String text(String member) {
    Object value = members.get(member);
    if (value == null) {
      problem(member, "member.missing");
      return NOTHING;
    }
    if (!(value instanceof String text) || text.isBlank()) {
      problem(member, "text.wrong");
      return NOTHING;
    }
    ReadableText.wrong(text).ifPresent(wrong -> problem(member, wrong));
    return text;
  }

  /** A text that is one of some names. */
  String name(String member, Collection<String> known) {
    String name = text(member);
    if (!name.isEmpty() && !known.contains(name)) {
      NearestName.of(name, known)
          .ifPresentOrElse(
              nearest -> problem(member, "name.unknown.maybe", nearest),
              () -> problem(member, "name.unknown", String.join(", ", known)));
    }
    return name;
  }

  /** A value of a fixed list that must be there; empty when it is not. */
  <T extends Enum<T> & Coded> Optional<T> value(String member, Class<T> list) {
    return Coded.find(list, name(member, Coded.ids(list)));
  }

  /** A day that must be there. */
  LocalDate date(String member) {
    String text = text(member);
    if (!text.isEmpty()) {
      try {
        LocalDate day = LocalDate.parse(text);
        LikelyDays.wrong(day).ifPresent(wrong -> problem(member, wrong));
        return day;
      } catch (DateTimeException e) {
        problem(member, "date.wrong");
      }
    }
    return NO_DAY;
  }

  /** A whole number of 0 or more that must be there. */
  int count(String member) {
    if (!has(member)) {
      problem(member, "member.missing");
      return 0;
    }
    return countOr(member, 0);
  }

  /** A whole number of 0 or more, or what it is when absent. */
  int countOr(String member, int otherwise) {
    if (!has(member)) {
      return otherwise;
    }
    try {
      if (members.get(member) instanceof Number number) {
        int count =
            number instanceof Integer whole
                ? whole
                : LikelyNumbers.read(number.toString()).intValueExact();
        if (count >= 0) {
          return count;
        }
      }
    } catch (ArithmeticException | NumberFormatException e) {
      // Not whole, too large, or not a number at all: the same problem.
    }
    problem(member, "count.wrong", Integer.toString(Integer.MAX_VALUE));
    return otherwise;
  }

  /** Yes or no; no when absent. */
  boolean flag(String member) {
    Object value = members.get(member);
    if (value != null && !(value instanceof Boolean)) {
      problem(member, "flag.wrong");
    }
    return Boolean.TRUE.equals(value);
  }

  /** A number that must be there, within bounds. */
  BigDecimal number(String member, BigDecimal least, BigDecimal most) {
    Object value = members.get(member);
    if (value == null) {
      problem(member, "member.missing");
      return least;
    }
    try {
      if (value instanceof Number number) {
        BigDecimal exact = LikelyNumbers.read(number.toString());
        if (exact.compareTo(least) >= 0 && exact.compareTo(most) <= 0) {
          return exact;
        }
      }
    } catch (NumberFormatException e) {
      // NaN, infinite, or a gigabyte of digits: the same problem.
    }
    problem(member, "number.wrong", least.toPlainString(), most.toPlainString());
    return least;
  }

  /** An object; an empty one when it is absent. */
  JsonObject object(String member) {
    Object value = members.get(member);
    if (value != null && !(value instanceof Map)) {
      problem(member, "object.wrong");
    }
    Optional<Place> there = Optional.of(new Place(this, member, OptionalInt.empty()));
    return value instanceof Map<?, ?> map
        ? new JsonObject(map, false, there, document, problems)
        : new JsonObject(Map.of(), true, there, document, problems);
  }

  /** The objects of a list; none when it is absent. */
  List<JsonObject> objects(String member) {
    Object value = members.get(member);
    List<JsonObject> objects = new ArrayList<>();
    if (value instanceof Collection<?> list) {
      int index = 0;
      for (Object one : list) {
        Place there = new Place(this, member, OptionalInt.of(index++));
        if (one instanceof Map<?, ?> map) {
          objects.add(new JsonObject(map, false, Optional.of(there), document, problems));
        } else {
          problems.add(
              new Problem(document, 0, there.pointer(), shown(one), PHRASES.text("object.wrong")));
        }
      }
    } else if (value != null) {
      problem(member, "list.wrong");
    }
    return objects;
  }

  /** Takes a problem with a member. */
  void problem(String member, String key, Object... arguments) {
    problem(member, PHRASES.text(key, arguments));
  }

  /** Takes a problem with a member, in words of somebody else. */
  void problem(String member, Text message) {
    problems.add(
        new Problem(
            document,
            0,
            pointer() + "/" + member.replace("~", "~0").replace("/", "~1"),
            shown(members.get(member)),
            message));
  }

  private static String shown(Object value) {
    if (value == null || value instanceof Map || value instanceof Collection) {
      return "";
    }
    String text = ReadableText.shown(value.toString());
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}

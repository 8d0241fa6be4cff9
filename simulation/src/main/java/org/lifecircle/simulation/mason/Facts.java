package org.lifecircle.simulation.mason;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import org.lifecircle.model.Language;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Text;
import sim.util.Interval;
import sim.util.Properties;

/**
 * What MASON's console shows of something, line by line, in one language. MASON makes such lines of
 * an object's methods, whose names are English.
 */
final class Facts extends Properties {

  static final Phrases PHRASES = Phrases.beside(Facts.class, "phrases");

  private static final long serialVersionUID = 1L;

  /** Something that is said. */
  private record Fact(String name, String more, Supplier<?> value, DoubleConsumer change) {}

  private final transient List<Fact> facts = new ArrayList<>();
  private final transient List<Interval> domains = new ArrayList<>();
  private final Language language;

  /** Nothing is said yet. */
  Facts(Language language) {
    this.language = language;
  }

  /** Words in the language. */
  String say(String key, Object... arguments) {
    return PHRASES.text(key, arguments).in(language);
  }

  /**
   * Adds what is said anew whenever somebody looks.
   *
   * @param key the phrase that names it
   * @param value a number or words
   */
  Facts add(String key, Supplier<?> value) {
    return add(say(key), "", value);
  }

  /** Adds what is said anew, with more words for who points at it. */
  Facts add(String name, String more, Supplier<?> value) {
    facts.add(new Fact(name, more, value, null));
    domains.add(null);
    return this;
  }

  /** Adds a number that may be changed. */
  Facts addNumber(
      String name, Text more, Supplier<Double> value, Interval domain, DoubleConsumer change) {
    facts.add(new Fact(name, more.in(language), value, change));
    domains.add(domain);
    return this;
  }

  /** What is said under a name; empty when nothing is. */
  String value(String name) {
    return facts.stream()
        .filter(fact -> fact.name().equals(name))
        .map(fact -> fact.value().get().toString())
        .findFirst()
        .orElse("");
  }

  @Override
  public boolean isVolatile() {
    return true;
  }

  @Override
  public int numProperties() {
    return facts.size();
  }

  @Override
  public Object getValue(int index) {
    return facts.get(index).value().get().toString();
  }

  @Override
  public boolean isReadWrite(int index) {
    return facts.get(index).change() != null;
  }

  @Override
  public String getName(int index) {
    return facts.get(index).name();
  }

  @Override
  public String getDescription(int index) {
    String more = facts.get(index).more();
    return more.isBlank() ? null : more;
  }

  @Override
  public Object getDomain(int index) {
    return domains.get(index);
  }

  /**
   * Words, also where it is a number: of numbers MASON would draw charts, by a JFreeChart that is
   * older than ours.
   */
  @Override
  public Class<?> getType(int index) {
    return String.class;
  }

  @Override
  protected Object _setValue(int index, Object value) {
    try {
      facts.get(index).change().accept(Double.parseDouble(value.toString().strip()));
    } catch (NumberFormatException e) {
      // The console shows the number again that stood there.
      return getValue(index);
    }
    return getValue(index);
  }
}

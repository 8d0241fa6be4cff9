package org.lifecircle.model;

import static java.util.Objects.requireNonNull;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts of one room, from its resource bundles {@code <name>_zh.properties} and {@code
 * <name>_en.properties} (UTF-8, {@link MessageFormat} patterns).
 *
 * <p>Every text is made in both languages at once, so that a {@link Problem} or a warning can be
 * shown in either without knowing where it came from.
 */
public final class Phrases {

  /** A pattern whose places hold nothing but an argument's number and which quotes nothing. */
  private static final Pattern PLAIN = Pattern.compile("(?:[^{}']|''|\\{\\d+\\})*");

  /** Files only: looking for classes and for providers would open every jar of a program. */
  private static final ResourceBundle.Control FILES =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private static final Pattern PLACE = Pattern.compile("\\{(\\d+)\\}");

  private final ResourceBundle zh;
  private final ResourceBundle en;

  // Sentences are written by the thousand, and parsing a pattern costs more than filling it.
  private final Map<String, Pair> templates = new ConcurrentHashMap<>();

  private Phrases(ResourceBundle zh, ResourceBundle en) {
    this.zh = zh;
    this.en = en;
  }

  /**
   * The bundles beside a class.
   *
   * @param neighbor a class in the package that holds the bundles
   * @param name the bundles' name without language, for example {@code "phrases"}
   * @throws java.util.MissingResourceException when a bundle is missing
   */
  public static Phrases beside(Class<?> neighbor, String name) {
    return new Phrases(
        bundle(neighbor, requireNonNull(name, "name"), Language.ZH),
        bundle(neighbor, name, Language.EN));
  }

  /**
   * The texts of one language, for a library that asks for a bundle.
   *
   * @param neighbor a class in the package that holds the bundles
   * @param name the bundles' name without language, for example {@code "help"}
   * @param language the language of the texts
   * @throws java.util.MissingResourceException when the bundle is missing
   */
  public static ResourceBundle bundle(Class<?> neighbor, String name, Language language) {
    String base = neighbor.getPackageName() + "." + name + "_" + language.id();
    ClassLoader loader = neighbor.getClassLoader();
    if (Phrases.class.getModule().isNamed()) {
      // On a module path the machine does not let us say how to look.
      return ResourceBundle.getBundle(base, Locale.ROOT, loader);
    }
    return ResourceBundle.getBundle(base, Locale.ROOT, loader, FILES);
  }

  /**
   * One text in both languages. When its arguments are words, the sentence is put together when it
   * is first read.
   *
   * @param key the key in both bundles
   * @param arguments what stands for {0}, {1}, …; a {@link Text} is put in in the right language
   * @throws java.util.MissingResourceException when a bundle lacks the key
   */
  public Text text(String key, Object... arguments) {
    Pair pair = templates.get(key);
    if (pair == null) {
      pair = new Pair(Template.of(zh.getString(key)), Template.of(en.getString(key)));
      templates.put(key, pair);
    }
    return pair.fill(arguments.clone());
  }

  /** The patterns of one key. */
  private record Pair(Template zh, Template en) {

    Text fill(Object... arguments) {
      for (Object argument : arguments) {
        if (!(argument instanceof String || argument instanceof Text)) {
          // A number or a date may be one that changes.
          return new Text(zh.fill(Language.ZH, arguments), en.fill(Language.EN, arguments));
        }
      }
      return Text.deferred(
          language -> (language == Language.ZH ? zh : en).fill(language, arguments));
    }
  }

  /** A parsed pattern. */
  private static final class Template {

    private final String pattern;

    /** The words around the places; empty when the pattern needs {@link MessageFormat} itself. */
    private final String[] words;

    /** The argument of each place. */
    private final int[] places;

    private Template(String pattern, List<String> words, List<Integer> places) {
      this.pattern = pattern;
      this.words = words.toArray(String[]::new);
      this.places = places.stream().mapToInt(Integer::intValue).toArray();
    }

    static Template of(String pattern) {
      List<String> words = new ArrayList<>();
      List<Integer> places = new ArrayList<>();
      if (PLAIN.matcher(pattern).matches()) {
        Matcher place = PLACE.matcher(pattern);
        int from = 0;
        while (place.find()) {
          words.add(pattern.substring(from, place.start()).replace("''", "'"));
          places.add(Integer.valueOf(place.group(1)));
          from = place.end();
        }
        words.add(pattern.substring(from).replace("''", "'"));
      }
      return new Template(pattern, words, places);
    }

    String fill(Language language, Object... arguments) {
      boolean simple = words.length > 0;
      for (int place : places) {
        simple &=
            place < arguments.length
                && (arguments[place] instanceof String || arguments[place] instanceof Text);
      }
      if (!simple) {
        Object[] local =
            Arrays.stream(arguments)
                .map(argument -> argument instanceof Text text ? text.in(language) : argument)
                .toArray();
        return new MessageFormat(pattern, language.locale()).format(local);
      }
      String[] parts = new String[words.length + places.length];
      parts[0] = words[0];
      for (int i = 0; i < places.length; i++) {
        Object argument = arguments[places[i]];
        parts[2 * i + 1] = argument instanceof Text text ? text.in(language) : (String) argument;
        parts[2 * i + 2] = words[i + 1];
      }
      // Joining knows the length and the alphabet beforehand; a StringBuilder grows and widens.
      return String.join("", parts);
    }
  }
}

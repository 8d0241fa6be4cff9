package org.lifecircle.model;

import static java.util.Objects.requireNonNull;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

  private static final Pattern PLACE = Pattern.compile("\\{(\\d+)\\}");

  private final ResourceBundle zh;
  private final ResourceBundle en;

  // Sentences are written by the thousand, and parsing a pattern costs more than filling it.
  private final Map<String, Template> zhTemplates = new ConcurrentHashMap<>();
  private final Map<String, Template> enTemplates = new ConcurrentHashMap<>();

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
    String base = neighbor.getPackageName() + "." + requireNonNull(name, "name");
    return new Phrases(bundle(neighbor, base, Language.ZH), bundle(neighbor, base, Language.EN));
  }

  private static ResourceBundle bundle(Class<?> neighbor, String base, Language language) {
    return ResourceBundle.getBundle(
        base + "_" + language.id(), java.util.Locale.ROOT, neighbor.getClassLoader());
  }

  /**
   * One text in both languages.
   *
   * @param key the key in both bundles
   * @param arguments what stands for {0}, {1}, …; a {@link Text} is put in in the right language
   * @throws java.util.MissingResourceException when a bundle lacks the key
   */
  public Text text(String key, Object... arguments) {
    return new Text(format(Language.ZH, key, arguments), format(Language.EN, key, arguments));
  }

  private String format(Language language, String key, Object... arguments) {
    ResourceBundle bundle = language == Language.ZH ? zh : en;
    Map<String, Template> templates = language == Language.ZH ? zhTemplates : enTemplates;
    Template template = templates.get(key);
    if (template == null) {
      template = Template.of(bundle.getString(key));
      templates.put(key, template);
    }
    return template.fill(language, arguments);
  }

  /**
   * A parsed pattern.
   *
   * @param pattern the pattern
   * @param words the words before, between and after the places; empty when the pattern needs
   *     {@link MessageFormat} itself
   * @param places the argument of each place
   */
  private record Template(String pattern, List<String> words, List<Integer> places) {

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
      return new Template(pattern, List.copyOf(words), List.copyOf(places));
    }

    String fill(Language language, Object... arguments) {
      boolean simple = !words.isEmpty();
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
      String[] parts = new String[words.size() + places.size()];
      parts[0] = words.get(0);
      for (int i = 0; i < places.size(); i++) {
        Object argument = arguments[places.get(i)];
        parts[2 * i + 1] = argument instanceof Text text ? text.in(language) : (String) argument;
        parts[2 * i + 2] = words.get(i + 1);
      }
      // Joining knows the length and the alphabet beforehand; a StringBuilder grows and widens.
      return String.join("", parts);
    }
  }
}

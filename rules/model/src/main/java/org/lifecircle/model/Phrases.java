package org.lifecircle.model;

import static java.util.Objects.requireNonNull;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.ResourceBundle;

/**
 * The texts of one room, from its resource bundles {@code <name>_zh.properties} and {@code
 * <name>_en.properties} (UTF-8, {@link MessageFormat} patterns).
 *
 * <p>Every text is made in both languages at once, so that a {@link Problem} or a warning can be
 * shown in either without knowing where it came from.
 */
public final class Phrases {

  private final ResourceBundle zh;
  private final ResourceBundle en;

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
    Object[] local =
        Arrays.stream(arguments)
            .map(argument -> argument instanceof Text text ? text.in(language) : argument)
            .toArray();
    return new MessageFormat(bundle.getString(key), language.locale()).format(local);
  }
}

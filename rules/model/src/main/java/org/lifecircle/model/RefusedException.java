package org.lifecircle.model;

/**
 * What a caller asked for cannot be given: an id that nothing has, a day on which a standard does
 * not hold yet. Says in both languages what was asked and what would be right.
 */
public final class RefusedException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient Text text;

  /** The message has the words of both languages, for those who only print it. */
  public RefusedException(Text text) {
    super(text.en() + " / " + text.zh());
    this.text = text;
  }

  /** What was asked and what would be right. */
  public Text text() {
    return text;
  }
}

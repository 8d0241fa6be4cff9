package org.lifecircle.model;

/**
 * What a caller asked for cannot be given: an id that nothing has, a day on which a standard does
 * not hold yet. Says in both languages what was asked and what would be right.
 */
public final class RefusedException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** Why something is refused, for a program that answers others. */
  public enum Reason implements Coded {
    /** Nothing has the id that was asked for. */
    UNKNOWN_ID("unknown-id"),
    /** The standard does not hold yet on the day that was asked for. */
    NOT_IN_FORCE("not-in-force"),
    /** A figure has a value that it cannot have. */
    IMPOSSIBLE_VALUE("impossible-value");

    private final String id;

    Reason(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }
  }

  private final Reason reason;
  private final transient Text text;

  /** The message has the words of both languages, for those who only print it. */
  public RefusedException(Reason reason, Text text) {
    super(text.en() + " / " + text.zh());
    this.reason = reason;
    this.text = text;
  }

  /** Why it is refused. */
  public Reason reason() {
    return reason;
  }

  /** What was asked and what would be right. */
  public Text text() {
    return text;
  }
}

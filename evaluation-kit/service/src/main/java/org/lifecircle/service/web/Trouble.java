package org.lifecircle.service.web;

import org.lifecircle.model.Coded;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Text;

/** Why a request is not answered as it was meant: the types of problems that are told. */
public enum Trouble implements Coded {
  /** The body is no JSON, or a parameter of the path or query cannot be read. */
  UNREADABLE("unreadable", 400),
  /** There is no key, or nobody has it. */
  UNKNOWN_KEY("unknown-key", 401),
  /** The key does not open this. */
  NOT_ALLOWED("not-allowed", 403),
  /** Nothing stands at this path. */
  NOT_FOUND("not-found", 404),
  /** The path has other methods. */
  WRONG_METHOD("wrong-method", 405),
  /** The body did not come in time. */
  TOO_SLOW("too-slow", 408),
  /** What is asked for is not ready, or no longer possible. */
  NOT_NOW("not-now", 409),
  /** The body is larger than it may be. */
  TOO_LARGE("too-large", 413),
  /** The body is something else than what is read here. */
  WRONG_TYPE("wrong-type", 415),
  /** The contents of the body cannot be used; every problem is told. */
  INVALID("invalid", 422),
  /** The key has asked too often. */
  TOO_OFTEN("too-often", 429),
  /** A fault of the program. */
  OURS("fault", 500),
  /** There is too much to do, or the service is being stopped. */
  BUSY("busy", 503);

  private static final Phrases PHRASES = Phrases.beside(Trouble.class, "phrases");

  private final String id;
  private final int status;

  Trouble(String id, int status) {
    this.id = id;
    this.status = status;
  }

  @Override
  public String id() {
    return id;
  }

  /** The status of HTTP. */
  public int status() {
    return status;
  }

  /** What names the type for programs. */
  public String type() {
    return "https://lifecircle.org/problems/" + id;
  }

  /** What it is, in a few words. */
  public Text title() {
    return PHRASES.text("trouble." + id);
  }

  /**
   * The kind of trouble that a status is. Of those that are no kind of their own, 500 is our fault,
   * and all others (a head too large, a version of HTTP that there is not) are the sender's.
   */
  public static Trouble ofStatus(int status) {
    for (Trouble trouble : values()) {
      if (trouble.status == status) {
        return trouble;
      }
    }
    return UNREADABLE;
  }
}

package org.lifecircle.reports.evidence;

import static java.util.Objects.requireNonNull;

import org.lifecircle.model.Language;
import org.lifecircle.model.Text;

/** A file that cannot be shown as a photo. */
public final class UnusablePhotoException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Text reason;

  UnusablePhotoException(Text reason, Exception cause) {
    super(requireNonNull(reason, "reason").in(Language.EN), cause);
    this.reason = reason;
  }

  /** What is wrong and what would be right, a whole sentence. */
  public Text reason() {
    return reason;
  }
}

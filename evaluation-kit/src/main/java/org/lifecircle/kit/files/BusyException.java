package org.lifecircle.kit.files;

import java.io.IOException;
import java.nio.file.Path;

/** Somebody else is writing the same place at this moment. */
public final class BusyException extends IOException {

  private static final long serialVersionUID = 1L;

  BusyException(Path place) {
    super(place + " is being written by somebody else");
  }
}

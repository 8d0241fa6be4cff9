package org.lifecircle.desk.cli;

import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** Opens the browser of the person who sits at this machine. */
final class Browser {

  private Browser() {}

  /** Opens an address; whether that could be done. */
  static boolean open(URI address) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.startsWith("windows")) {
      // No shell reads the address, so that nothing in it can be a command.
      return started(List.of("rundll32", "url.dll,FileProtocolHandler", address.toString()));
    }
    if (system.startsWith("mac")) {
      return started(List.of("open", address.toString()));
    }
    return started(List.of("xdg-open", address.toString())) || byDesktop(address);
  }

  private static boolean started(List<String> command) {
    try {
      new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean byDesktop(URI address) {
    try {
      if (!GraphicsEnvironment.isHeadless()
          && Desktop.isDesktopSupported()
          && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
        Desktop.getDesktop().browse(address);
        return true;
      }
    } catch (IOException | UnsupportedOperationException e) {
      // Told as everything else: the address stands on the console.
    }
    return false;
  }
}

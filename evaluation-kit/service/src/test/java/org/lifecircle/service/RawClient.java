package org.lifecircle.service;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Sends bytes that no client of HTTP would send. */
final class RawClient {

  private static final int PATIENCE_MS = 5000;

  private RawClient() {}

  /** What is answered to a text, up to the end of the first body. */
  static String ask(URI address, String text) throws IOException {
    return ask(address, text, PATIENCE_MS);
  }

  /** The same for who waits no longer than so many milliseconds. */
  static String ask(URI address, String text, int patienceMs) throws IOException {
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(patienceMs);
      socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return answer(socket.getInputStream());
    }
  }

  /** Reads one answer; what there is of it when the connection ends. */
  static String answer(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    try {
      while (head.indexOf("\r\n\r\n") < 0) {
        int next = in.read();
        if (next < 0) {
          return head.toString();
        }
        head.append((char) next);
      }
      java.util.regex.Matcher length =
          java.util.regex.Pattern.compile("(?i)content-length: (\\d+)").matcher(head);
      int bytes = length.find() ? Integer.parseInt(length.group(1)) : 0;
      return head + new String(in.readNBytes(bytes), StandardCharsets.UTF_8);
    } catch (SocketTimeoutException e) {
      return head + "(nothing more came)";
    }
  }
}

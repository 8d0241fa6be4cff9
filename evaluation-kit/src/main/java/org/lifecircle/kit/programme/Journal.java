package org.lifecircle.kit.programme;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lifecircle.kit.json.JudgedCircleJson;
import org.lifecircle.reports.programme.JudgedCircle;

/**
 * The circles that were judged so far, a line each in a file that only grows: what a kill leaves
 * behind is whole but for the last line, which is passed over. Only where each line begins is held
 * in memory.
 *
 * <p>Threads may share it.
 */
final class Journal implements AutoCloseable {

  /** Its name in the folder of a programme. */
  static final String FILE = "judged.jsonl";

  private static final String HEAD = "{\"lifecircle\":\"judged circles\",\"form\":1}";

  private final RandomAccessFile file;
  private final Map<String, Long> startByKey = new LinkedHashMap<>();

  private Journal(RandomAccessFile file) {
    this.file = file;
  }

  /**
   * Opens a journal, and makes it when there is none.
   *
   * @param path the file
   * @param resume whether the circles in it count
   * @throws IOException when it cannot be read or written
   */
  static Journal open(Path path, boolean resume) throws IOException {
    boolean known = resume && isOne(path);
    RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
    Journal journal = new Journal(file);
    boolean opened = false;
    try {
      if (known) {
        journal.scan(path);
      } else {
        file.setLength(0);
        journal.append(HEAD);
      }
      opened = true;
      return journal;
    } finally {
      if (!opened) {
        file.close();
      }
    }
  }

  /** Whether a file is a journal. */
  static boolean isOne(Path path) {
    if (!Files.isRegularFile(path)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(path)) {
      byte[] head = HEAD.getBytes(StandardCharsets.UTF_8);
      return new String(in.readNBytes(head.length), StandardCharsets.UTF_8).equals(HEAD);
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * All circles of the journal of an earlier result, in their order.
   *
   * @throws IOException when it cannot be read
   */
  static List<JudgedCircle> circles(Path path) throws IOException {
    try (Stream<String> lines = Files.lines(path)) {
      return lines
          .map(JudgedCircleJson::read)
          .flatMap(Optional::stream)
          .map(JudgedCircleJson.Line::circle)
          .toList();
    }
  }

  /** Finds where the lines begin, and ends a line that a kill has torn. */
  private void scan(Path path) throws IOException {
    long start = 0;
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
      for (int one = in.read(); one >= 0; one = in.read()) {
        if (one == '\n') {
          remember(line.toString(StandardCharsets.UTF_8), start);
          start += line.size() + 1;
          line.reset();
        } else {
          line.write(one);
        }
      }
    }
    if (line.size() > 0) {
      file.setLength(start);
    }
  }

  private void remember(String line, long start) {
    JudgedCircleJson.read(line)
        .filter(one -> !one.key().isBlank())
        .ifPresent(one -> startByKey.put(one.key(), start));
  }

  /** What an earlier run has judged under a key; empty when nothing. */
  synchronized Optional<JudgedCircleJson.Line> find(String key) throws IOException {
    Long start = startByKey.get(key);
    return start == null ? Optional.empty() : Optional.of(at(start));
  }

  /** Where the line of a key begins; empty when there is none. */
  synchronized Optional<Long> start(String key) {
    return Optional.ofNullable(startByKey.get(key));
  }

  /**
   * Adds a line.
   *
   * @return where it begins
   * @throws IOException when it cannot be written
   */
  synchronized long add(JudgedCircleJson.Line line) throws IOException {
    long start = append(JudgedCircleJson.write(line));
    if (!line.key().isBlank()) {
      startByKey.put(line.key(), start);
    }
    return start;
  }

  private long append(String line) throws IOException {
    long start = file.length();
    file.seek(start);
    file.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    return start;
  }

  /** The line that begins at a place. */
  synchronized JudgedCircleJson.Line at(long start) throws IOException {
    return JudgedCircleJson.read(text(start))
        .orElseThrow(() -> new IOException(FILE + " was changed while it was written"));
  }

  private String text(long start) throws IOException {
    file.seek(start);
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    byte[] buffer = new byte[8_192];
    for (int read = file.read(buffer); read > 0; read = file.read(buffer)) {
      for (int i = 0; i < read; i++) {
        if (buffer[i] == '\n') {
          line.write(buffer, 0, i);
          return line.toString(StandardCharsets.UTF_8);
        }
      }
      line.write(buffer, 0, read);
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  /**
   * Writes a journal of some lines only.
   *
   * @param to a file that does not exist yet
   * @param starts where the lines begin
   * @throws IOException when it cannot be written
   */
  synchronized void copy(Path to, long[] starts) throws IOException {
    try (var out = Files.newBufferedWriter(to, StandardCharsets.UTF_8)) {
      out.write(HEAD + "\n");
      for (long start : starts) {
        out.write(text(start) + "\n");
      }
    }
  }

  @Override
  public synchronized void close() throws IOException {
    file.close();
  }
}

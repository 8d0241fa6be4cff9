package org.lifecircle.kit.experiment;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A folder of runs that any number of processes share. Every process appends lines to a segment of
 * its own ({@code runs-1.csv}, {@code runs-2.csv}, …) and reads those of the others; what a kill
 * leaves of a line is cut off or passed over. Who runs what is told by locks of the operating
 * system on bytes of {@code claims.lock}, which end with the process that holds them, however that
 * ends. Only where each run stands is held in memory.
 *
 * <p>Threads may share it.
 */
final class RunStore implements AutoCloseable {

  /** What a segment begins with; another form of lines would have another number. */
  private static final String HEAD = "lifecircle runs 1";

  private static final String CLAIMS = "claims.lock";

  private final Path folder;
  private final FileChannel claims;
  private final List<Segment> segments = new ArrayList<>();
  private final Map<RunKey, Place> places = new LinkedHashMap<>();
  private RandomAccessFile own;

  /** Where a run stands. */
  private record Place(Segment segment, long start) {}

  /** A file of the store, read as far as its lines were whole. */
  private static final class Segment {
    private final Path path;
    private final FileChannel reading;
    private long known;

    Segment(Path path) throws IOException {
      this.path = path;
      this.reading = FileChannel.open(path, StandardOpenOption.READ);
    }
  }

  private RunStore(Path folder, FileChannel claims) {
    this.folder = folder;
    this.claims = claims;
  }

  /**
   * Opens a store, and makes it when there is none.
   *
   * @throws IOException when the folder cannot be read or written
   */
  static RunStore open(Path folder) throws IOException {
    Files.createDirectories(folder);
    FileChannel claims =
        FileChannel.open(
            folder.resolve(CLAIMS), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    RunStore store = new RunStore(folder, claims);
    boolean opened = false;
    try {
      store.takeSegment();
      store.refresh();
      opened = true;
      return store;
    } finally {
      if (!opened) {
        store.close();
      }
    }
  }

  /** Takes the first segment that nobody writes; the one that wrote it before may be dead. */
  private void takeSegment() throws IOException {
    int number = 1;
    while (tryLock(Long.MAX_VALUE - number).isEmpty()) {
      number++;
    }
    own = new RandomAccessFile(segment(number).toFile(), "rw");
    long whole = wholeLines(segment(number));
    own.setLength(whole);
    own.seek(whole);
    if (whole == 0) {
      own.write((HEAD + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  private Path segment(int number) {
    return folder.resolve("runs-" + number + ".csv");
  }

  /** How long a file is up to the end of its last whole line. */
  private static long wholeLines(Path file) throws IOException {
    long whole = 0;
    long read = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      for (int one = in.read(); one >= 0; one = in.read()) {
        read++;
        whole = one == '\n' ? read : whole;
      }
    }
    return whole;
  }

  /**
   * Claims a piece of work, unless somebody has it.
   *
   * @param key stands for it
   */
  Optional<Claim> claim(RunKey key) throws IOException {
    return tryLock(key.high() >>> 2).map(Claim::new);
  }

  private Optional<FileLock> tryLock(long at) throws IOException {
    try {
      return Optional.ofNullable(claims.tryLock(at, 1, false));
    } catch (OverlappingFileLockException e) {
      return Optional.empty(); // somebody in this process has it
    }
  }

  /** Work that nobody else does meanwhile. */
  static final class Claim implements AutoCloseable {
    private final FileLock lock;

    private Claim(FileLock lock) {
      this.lock = lock;
    }

    @Override
    public void close() throws IOException {
      lock.release();
    }
  }

  /** Reads what has come since, from whomever. */
  synchronized void refresh() throws IOException {
    while (Files.exists(segment(segments.size() + 1))) {
      segments.add(new Segment(segment(segments.size() + 1)));
    }
    for (Segment segment : segments) {
      if (segment.reading.size() > segment.known) {
        read(segment);
      }
    }
  }

  private void read(Segment segment) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(segment.path))) {
      in.skipNBytes(segment.known);
      for (int one = in.read(); one >= 0; one = in.read()) {
        if (one == '\n') {
          Place place = new Place(segment, segment.known);
          RunLine.read(line.toString(StandardCharsets.UTF_8))
              .ifPresent(run -> places.putIfAbsent(run.key(), place));
          segment.known += line.size() + 1;
          line.reset();
        } else {
          line.write(one);
        }
      }
    }
  }

  /** How many runs are known. */
  synchronized int known() {
    return places.size();
  }

  /** Whether a run is known. */
  synchronized boolean has(RunKey key) {
    return places.containsKey(key);
  }

  /** The figures of a run; empty when it is not known. */
  synchronized Optional<double[]> find(RunKey key) throws IOException {
    Place place = places.get(key);
    if (place == null) {
      return Optional.empty();
    }
    Optional<RunLine> line = RunLine.read(line(place));
    if (line.isEmpty() || !line.get().key().equals(key)) {
      throw new IOException(place.segment().path + " was changed while it was read");
    }
    return line.map(RunLine::figures);
  }

  private static String line(Place place) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    ByteBuffer buffer = ByteBuffer.allocate(1_024);
    long at = place.start();
    while (place.segment().reading.read(buffer.clear(), at) > 0) {
      for (int i = 0; i < buffer.position(); i++) {
        if (buffer.get(i) == '\n') {
          return line.toString(StandardCharsets.UTF_8);
        }
        line.write(buffer.get(i));
      }
      at += buffer.position();
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  /** Keeps a run. */
  synchronized void add(RunKey key, double[] figures) throws IOException {
    byte[] line = (new RunLine(key, figures).write() + "\n").getBytes(StandardCharsets.UTF_8);
    own.write(line);
  }

  /** Makes sure that what was kept outlives a power cut, too. */
  synchronized void sync() throws IOException {
    own.getFD().sync();
  }

  @Override
  public synchronized void close() throws IOException {
    try (claims) {
      if (own != null) {
        own.close();
      }
      for (Segment segment : segments) {
        segment.reading.close();
      }
    }
  }
}

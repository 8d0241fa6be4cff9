package org.lifecircle.tables;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.lifecircle.model.Text;

/**
 * Whether a file that anybody may have made is a workbook (XLSX) that can be read without harm: it
 * is unpacked once and counted before any of it is parsed, so that neither its size nor what it
 * claims of itself matters, and document types are refused.
 */
public final class WorkbookFile {

  /** The most filled cells that are read of a workbook. */
  public static final int MOST_CELLS = 400_000;

  /** The most bytes that a part of a workbook may unpack to. */
  public static final long LARGEST_PART_BYTES = 48L * 1024 * 1024;

  private static final long LARGEST_FILE_BYTES = 64L * 1024 * 1024;
  private static final long LARGEST_UNPACKED_BYTES = 256L * 1024 * 1024;
  private static final int MOST_PARTS = 5_000;

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] COMPOUND_FILE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  /** The first minute of zip files would be written together with the time zone. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private static final String CORE_PROPERTIES = "docProps/core.xml";
  private static final Pattern CREATED =
      Pattern.compile("<dcterms:created[^>]*>[^<]*</dcterms:created>");

  private WorkbookFile() {}

  /**
   * Why a file is not read.
   *
   * @param path the file
   * @param largestPartBytes the most bytes that a part that is parsed may unpack to
   * @return the reason, a whole sentence; empty when the file can be read
   */
  public static Optional<Text> refusal(Path path, long largestPartBytes) {
    try {
      return Files.isDirectory(path)
          ? refused("workbook.folder")
          : ofFile(path).or(() -> ofParts(path, largestPartBytes));
    } catch (NoSuchFileException e) {
      return refused("workbook.missing");
    } catch (IOException e) {
      return unreadable(e);
    }
  }

  /**
   * Takes out of a workbook that the library has written the time at which it did so: the same
   * cells give the same bytes.
   */
  static void removeClock(Path path) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    // The directory at the end is read: in front of its parts the library says no sizes.
    try (ZipFile in = new ZipFile(path.toFile());
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry part : Collections.list(in.entries())) {
        ZipEntry timeless = new ZipEntry(part.getName());
        timeless.setTimeLocal(NO_TIME);
        out.putNextEntry(timeless);
        byte[] content;
        try (InputStream written = in.getInputStream(part)) {
          content = written.readAllBytes();
        }
        if (part.getName().equals(CORE_PROPERTIES)) {
          String properties = new String(content, StandardCharsets.UTF_8);
          content = CREATED.matcher(properties).replaceAll("").getBytes(StandardCharsets.UTF_8);
        }
        out.write(content);
        out.closeEntry();
      }
    }
    Files.write(path, bytes.toByteArray());
  }

  private static Optional<Text> refused(String key) {
    return Optional.of(Table.PHRASES.text(key));
  }

  private static Optional<Text> unreadable(IOException e) {
    return Optional.of(Table.PHRASES.text("file.unreadable", String.valueOf(e.getMessage())));
  }

  private static Optional<Text> ofFile(Path path) throws IOException {
    if (Files.size(path) > LARGEST_FILE_BYTES) {
      String megabytes = Long.toString(LARGEST_FILE_BYTES / 1024 / 1024);
      return Optional.of(Table.PHRASES.text("workbook.large", megabytes));
    }
    byte[] start;
    try (InputStream in = Files.newInputStream(path)) {
      start = in.readNBytes(ZIP.length);
    }
    if (Arrays.equals(start, COMPOUND_FILE)) {
      return refused("workbook.old");
    }
    return Arrays.equals(start, ZIP) ? Optional.empty() : refused("workbook.not-workbook");
  }

  private static Optional<Text> ofParts(Path path, long largestPartBytes) {
    try (ZipFile zip = new ZipFile(path.toFile())) {
      if (zip.size() > MOST_PARTS) {
        return refused("workbook.bomb");
      }
      List<? extends ZipEntry> parts = Collections.list(zip.entries());
      long all = 0;
      for (ZipEntry part : parts) {
        String name = lower(part);
        boolean parsed = name.endsWith(".xml") || name.endsWith(".rels");
        long left = LARGEST_UNPACKED_BYTES - all;
        long most = parsed ? Math.min(left, largestPartBytes) : left;
        Contents contents = Contents.of(zip.getInputStream(part), most);
        all += contents.bytes;
        if (contents.bytes > most) {
          return refused("workbook.bomb");
        }
        if (parsed && contents.documentType) {
          return refused("workbook.doctype");
        }
      }
      return ofNames(parts);
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      return refused("workbook.broken");
    } catch (IOException e) {
      return unreadable(e);
    }
  }

  private static String lower(ZipEntry part) {
    return part.getName().toLowerCase(Locale.ROOT);
  }

  private static Optional<Text> ofNames(List<? extends ZipEntry> parts) {
    if (parts.stream().anyMatch(part -> lower(part).endsWith("workbook.xml"))) {
      return Optional.empty();
    }
    boolean binary = parts.stream().anyMatch(part -> lower(part).endsWith("workbook.bin"));
    return refused(binary ? "workbook.binary" : "workbook.not-workbook");
  }

  /**
   * What a part holds.
   *
   * @param bytes how many; at least one more than the most allowed when there are more
   * @param documentType whether a document type is declared, in UTF-8 or UTF-16
   */
  private record Contents(long bytes, boolean documentType) {

    private static final byte[] DOCTYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);

    static Contents of(InputStream part, long most) throws IOException {
      byte[] buffer = new byte[64 * 1024];
      long bytes = 0;
      int matched = 0;
      boolean found = false;
      try (InputStream in = part) {
        for (int n = in.read(buffer); n >= 0 && bytes <= most; n = in.read(buffer)) {
          bytes += n;
          for (int i = 0; i < n && !found; i++) {
            // Zeros stand between the letters of UTF-16.
            if (buffer[i] != 0) {
              matched = next(matched, buffer[i]);
              found = matched == DOCTYPE.length;
            }
          }
        }
      }
      return new Contents(bytes, found);
    }

    private static int next(int matched, byte one) {
      if (one == DOCTYPE[matched]) {
        return matched + 1;
      }
      return one == DOCTYPE[0] ? 1 : 0;
    }
  }
}

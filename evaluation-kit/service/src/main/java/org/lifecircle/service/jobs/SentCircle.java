package org.lifecircle.service.jobs;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.model.ReadableText;

/**
 * A circle as somebody sent it: a folder in a zip file, or a workbook. What is unpacked stays below
 * the folder that it is unpacked to, and within bounds that do not rest on what the zip file says
 * of itself.
 */
public final class SentCircle {

  private static final Phrases PHRASES = Phrases.beside(SentCircle.class, "phrases");
  private static final int MOST_FILES = 2000;
  private static final long MOST_BYTES = 256_000_000;
  private static final int DEEPEST = 6;
  private static final int LONGEST = 200;
  private static final String CIRCLE = "circle.yaml";
  private static final String WORKBOOK = "circle.xlsx";

  private SentCircle() {}

  /**
   * Copies a workbook.
   *
   * @return its path
   */
  public static Path workbook(Path sent, Path folder) throws IOException {
    return Files.copy(sent, folder.resolve(WORKBOOK));
  }

  /**
   * Unpacks a folder.
   *
   * @return the folder with the circle: the whole, or the only one in it
   * @throws InvalidInputException when it is no zip file, holds what does not belong, or too much
   */
  public static Path folder(Path zip, Path folder) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(zip))) {
      return unpacked(in, folder);
    }
  }

  private static Path unpacked(InputStream bytesOfZip, Path folder) throws IOException {
    long bytes = 0;
    int files = 0;
    try (ZipInputStream in = new ZipInputStream(bytesOfZip, StandardCharsets.UTF_8)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Path place = place(folder, entry.getName());
        if (++files > MOST_FILES) {
          throw wrong("", "zip.many", Integer.toString(MOST_FILES));
        }
        if (entry.isDirectory()) {
          Files.createDirectories(place);
        } else {
          Files.createDirectories(place.getParent());
          bytes += copy(in, place, MOST_BYTES - bytes);
        }
      }
    } catch (ZipException
        | IllegalArgumentException
        | EOFException
        | FileAlreadyExistsException e) {
      throw wrong("", "zip.broken");
    }
    if (files == 0) {
      throw wrong("", "zip.broken");
    }
    return circle(folder);
  }

  private static Path place(Path folder, String name) {
    boolean odd =
        name.length() > LONGEST
            || name.startsWith("/")
            || name.contains("\\")
            || name.contains(":")
            || ReadableText.wrong(name).isPresent();
    try {
      Path place = folder.resolve(name).normalize();
      if (odd
          || !place.startsWith(folder)
          || place.equals(folder)
          || List.of(name.split("/")).contains("..")
          || place.getNameCount() - folder.getNameCount() > DEEPEST) {
        throw wrong(name, "zip.place");
      }
      return place;
    } catch (InvalidPathException e) {
      throw wrong(name, "zip.place");
    }
  }

  private static long copy(InputStream in, Path file, long most) throws IOException {
    byte[] part = new byte[65_536];
    long bytes = 0;
    try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
      for (int read = in.read(part); read >= 0; read = in.read(part)) {
        bytes += read;
        if (bytes > most) {
          throw wrong("", "zip.large", Long.toString(MOST_BYTES));
        }
        out.write(part, 0, read);
      }
    }
    return bytes;
  }

  private static Path circle(Path folder) throws IOException {
    if (Files.isRegularFile(folder.resolve(CIRCLE))) {
      return folder;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      List<Path> holders =
          inside.filter(one -> Files.isRegularFile(one.resolve(CIRCLE))).sorted().toList();
      if (holders.size() == 1) {
        return holders.get(0);
      }
    }
    throw wrong("", "zip.no-circle", CIRCLE);
  }

  private static InvalidInputException wrong(String name, String key, Object... arguments) {
    return new InvalidInputException(
        List.of(new Problem("zip", 0, "", ReadableText.shown(name), PHRASES.text(key, arguments))));
  }
}

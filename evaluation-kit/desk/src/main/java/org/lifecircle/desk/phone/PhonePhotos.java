package org.lifecircle.desk.phone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.desk.circles.CircleDesk;
import org.lifecircle.desk.circles.DeskFolder;
import org.lifecircle.desk.circles.Edit;
import org.lifecircle.desk.circles.FieldChecks;
import org.lifecircle.kit.files.AsideFile;
import org.lifecircle.model.RefusedException;
import org.lifecircle.reports.evidence.Photo;
import org.lifecircle.reports.evidence.UnusablePhotoException;
import org.lifecircle.service.web.WebHead;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.StandingLine;
import org.lifecircle.tables.StandingRows;
import org.lifecircle.tables.StandingTable;

/**
 * Photos of one circle: each goes into the folder {@code photos} of the circle, under a name that
 * is made here, and becomes a row of {@code evidence.csv}. Photos of what is not among the outlets
 * go into {@code photos/found.csv}, for somebody to place on the map. Safe for many threads.
 */
final class PhonePhotos {

  /** So many photos are taken until it is switched on again. */
  static final int MOST = 300;

  private static final String FOLDER = "photos";
  private static final String FOUND = "found.csv";
  private static final Columns COLUMNS =
      Columns.required("photo", "name").optional("date", "inspector", "note");
  private static final int LONGEST_WORDS = 200;
  private static final byte PNG = (byte) 0x89;
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

  private final CircleDesk circles;
  private final DeskFolder.Place place;
  private final InstantSource clock;
  private int taken;

  PhonePhotos(CircleDesk circles, DeskFolder.Place place, InstantSource clock) {
    this.circles = circles;
    this.place = place;
    this.clock = clock;
  }

  /** How many have come. */
  synchronized int taken() {
    return taken;
  }

  /**
   * The circle, its outlets and what is still to be looked for, as the page of a phone shows it.
   */
  Map<String, Object> circle(WebHead head) throws IOException {
    CircleDesk.Read read = circles.read(place.id());
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("name", read.standing().settings().getOrDefault("name", place.shortName()));
    List<Object> outlets = new ArrayList<>();
    outlets(read)
        .forEach(
            (id, name) -> {
              Map<String, Object> one = new LinkedHashMap<>();
              one.put("id", id);
              one.put("name", name);
              outlets.add(one);
            });
    tree.put("outlets", outlets);
    tree.put(
        "checks",
        FieldChecks.of(circles, place).stream()
            .map(check -> check.title(head.language()))
            .toList());
    return tree;
  }

  /** The names of the outlets by id, as they stand in the file. */
  private static Map<String, String> outlets(CircleDesk.Read read) {
    Map<String, String> names = new LinkedHashMap<>();
    for (StandingRows table : read.standing().tables()) {
      if (table.id().equals("outlets")) {
        for (StandingLine line : table.lines()) {
          String id = line.cells().getOrDefault("id", "").strip();
          if (!id.isEmpty()) {
            names.putIfAbsent(id, line.cells().getOrDefault("name", "").strip());
          }
        }
      }
    }
    return names;
  }

  /**
   * Keeps a photo.
   *
   * @return the file and the row
   * @throws UnusablePhotoException when it is none, too large or damaged
   * @throws RefusedException when it is of no outlet of the circle, or too many have come
   */
  synchronized Map<String, Object> take(WebHead head, byte[] photo)
      throws IOException, UnusablePhotoException {
    if (taken >= MOST) {
      throw refused("many");
    }
    CircleDesk.Read read = circles.read(place.id());
    String outlet = head.query().getOrDefault("outlet", "");
    if (!outlet.isEmpty() && !outlets(read).containsKey(outlet)) {
      throw refused("outlet.none");
    }
    String name = words(head, "name");
    if (outlet.isEmpty() && name.isEmpty()) {
      throw refused("name.none");
    }
    Photo.read(photo);
    ZonedDateTime now = clock.instant().atZone(ZoneId.systemDefault());
    String file = kept(now, photo);
    taken++;
    Map<String, String> row = new LinkedHashMap<>();
    row.put("photo", FOLDER + "/" + file);
    row.put("date", now.toLocalDate().toString());
    row.put("inspector", words(head, "inspector"));
    row.put("note", words(head, "note"));
    boolean written = true;
    if (outlet.isEmpty()) {
      row.put("name", name);
      found(row);
    } else {
      row.put("outlet", outlet);
      written =
          circles.edit(
                  place.id(),
                  read.standing().digest(),
                  List.of(new Edit.Insert("evidence", 0, row, Optional.empty())))
              instanceof CircleDesk.Done;
    }
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("photo", row.get("photo"));
    tree.put("written", written);
    return tree;
  }

  /** The folder of photos, which must be one of the circle and no way out of it. */
  private Path folder() throws IOException {
    Path folder = place.path().resolve(FOLDER);
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      Files.createDirectory(folder);
    }
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      throw refused("folder");
    }
    return folder;
  }

  private String kept(ZonedDateTime now, byte[] photo) throws IOException {
    Path folder = folder();
    String ending = photo[0] == PNG ? ".png" : ".jpg";
    for (int number = 1; ; number++) {
      String name = NAME.format(now) + "-" + number + ending;
      if (!Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
        AsideFile.write(folder.resolve(name), fresh -> Files.write(fresh, photo));
        return name;
      }
    }
  }

  private void found(Map<String, String> row) throws IOException {
    Path file = folder().resolve(FOUND);
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
        && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw refused("folder");
    }
    byte[] before = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    byte[] then =
        StandingTable.of(FOUND, before, COLUMNS, new ArrayList<>())
            .orElseThrow(() -> refused("folder"))
            .inserted(0, row);
    AsideFile.write(file, fresh -> Files.write(fresh, then));
  }

  /** Words of a person: of one line, not too many, and nothing that a table would compute. */
  private static String words(WebHead head, String name) {
    String plain =
        head.query()
            .getOrDefault(name, "")
            .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\s]+", " ")
            .replaceAll("^[ =+@-]+", "")
            .strip();
    return plain.length() <= LONGEST_WORDS
        ? plain
        : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_WORDS / 2));
  }

  private static RefusedException refused(String key) {
    return new RefusedException(RefusedException.Reason.UNKNOWN_ID, PhoneDesk.PHRASES.text(key));
  }
}

package org.lifecircle.desk.circles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A workbook as it stands. */
final class WorkbookCircle implements StandingCircle {

  private final SortedMap<String, byte[]> files;

  private WorkbookCircle(SortedMap<String, byte[]> files) {
    this.files = Collections.unmodifiableSortedMap(files);
  }

  static WorkbookCircle read(Path workbook) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put(workbook.getFileName().toString(), Files.readAllBytes(workbook));
    return new WorkbookCircle(files);
  }

  @Override
  public SortedMap<String, byte[]> files() {
    return files;
  }

  @Override
  public Map<String, String> settings() {
    return Map.of();
  }

  @Override
  public List<Rows> tables() {
    return List.of();
  }

  @Override
  public List<Map<String, Object>> features(String layer) {
    return List.of();
  }

  @Override
  public Changed with(Edit edit) {
    throw EditReading.wrong("/edits", "workbook.not-yet");
  }
}

package org.lifecircle.reports.office;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** A Word file of an office from which styles, page, header and footer are taken, but no words. */
final class WordTemplate {

  private WordTemplate() {}

  /**
   * The empty document.
   *
   * @throws IOException when it cannot be read as a Word file
   */
  static XWPFDocument read(Path file) throws IOException {
    XWPFDocument word;
    try (InputStream in = Files.newInputStream(file)) {
      word = new XWPFDocument(in);
    } catch (RuntimeException e) {
      throw new IOException("not a Word file (.docx): " + file, e);
    }
    for (int i = word.getBodyElements().size() - 1; i >= 0; i--) {
      word.removeBodyElement(i);
    }
    return word;
  }
}

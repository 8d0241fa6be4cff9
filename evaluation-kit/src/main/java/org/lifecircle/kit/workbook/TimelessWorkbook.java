package org.lifecircle.kit.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.lifecircle.reports.office.SettledZip;

/** Writes workbooks so that the same cells give the same bytes at any time, in any time zone. */
final class TimelessWorkbook {

  private TimelessWorkbook() {}

  /** Writes a workbook that this program makes: nobody needs to know when it was made. */
  static void write(XSSFWorkbook workbook, Path path) throws IOException {
    PackagePropertiesPart properties =
        workbook.getProperties().getCoreProperties().getUnderlyingProperties();
    properties.setCreatedProperty(Optional.empty());
    properties.setCreatorProperty("LifeCircle");
    copy(workbook, path);
  }

  /** Writes a workbook that somebody else made, with the times that they gave it. */
  static void copy(XSSFWorkbook workbook, Path path) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    workbook.write(out);
    Files.write(path, SettledZip.of(out.toByteArray()));
  }
}

package org.lifecircle.kit.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.SharedStrings;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;
import org.lifecircle.tables.WorkbookFile;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads the cells of a workbook that anybody may have made.
 *
 * <p>Before anything is parsed, the file is unpacked once and counted, so that neither its size nor
 * what it claims of itself matters. Sheets are read as streams; document types are refused.
 */
final class UntrustedWorkbook {

  private static final Phrases PHRASES = SheetLayout.PHRASES;

  static {
    // What is unpacked is counted here before the library sees it; its own guess by the rate of
    // compression would refuse honest sheets of many equal rows.
    ZipSecureFile.setMinInflateRatio(0.0001);
  }

  private final Path path;
  private final String file;
  private int cells;

  UntrustedWorkbook(Path path) {
    this.path = path;
    this.file = String.valueOf(path.getFileName());
  }

  /** What was read. */
  record Content(List<Grid> sheets, List<String> otherSheets, boolean dates1904) {}

  /**
   * Reads the sheets that are wanted.
   *
   * @throws InvalidInputException when the file is no workbook, too large or damaged
   */
  Content read(Predicate<String> wanted) {
    requireHarmless(WorkbookFile.LARGEST_PART_BYTES);
    try (OPCPackage opened = library(() -> OPCPackage.open(path.toFile(), PackageAccess.READ))) {
      requireTransitional(opened);
      XSSFReader reader = library(() -> new XSSFReader(opened));
      WorkbookHead head = new WorkbookHead();
      parse(library(reader::getWorkbookData), head);
      SharedStrings strings = library(reader::getSharedStringsTable);
      List<Grid> sheets = new ArrayList<>();
      List<String> others = new ArrayList<>();
      XSSFReader.SheetIterator streams =
          library(() -> (XSSFReader.SheetIterator) reader.getSheetsData());
      while (library(streams::hasNext)) {
        try (InputStream stream = library(streams::next)) {
          String name = streams.getSheetName();
          if (wanted.test(name)) {
            SheetCells cells = new SheetCells(strings, this::spend);
            parse(stream, cells);
            sheets.add(cells.grid(name, head.hidden.contains(name)));
          } else {
            others.add(name);
          }
        }
      }
      return new Content(sheets, others, head.dates1904);
    } catch (IOException e) {
      throw broken();
    }
  }

  /** A call of the library, which meets a damaged file with any of a dozen exceptions. */
  private <T> T library(Callable<T> call) {
    try {
      return call.call();
    } catch (Exception e) {
      InvalidInputException broken = broken();
      broken.addSuppressed(e);
      throw broken;
    }
  }

  /** Parses a part. What a handler of ours does wrong is not told as a damage of the file. */
  private void parse(InputStream in, DefaultHandler handler) {
    GuardedHandler guarded = new GuardedHandler(handler);
    try (InputStream part = in) {
      parser(guarded).parse(new InputSource(part));
    } catch (SAXException e) {
      // The parser words its reason in the language of the machine, not in that of the reader.
      throw refusal(PHRASES.text("file.broken.xml"));
    } catch (IOException e) {
      throw broken();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("every Java platform parses XML", e);
    } catch (RuntimeException e) {
      throw guarded.isFault(e) ? e : broken();
    }
  }

  private void spend() {
    if (++cells > WorkbookFile.MOST_CELLS) {
      throw refusal(PHRASES.text("file.cells", Integer.toString(WorkbookFile.MOST_CELLS)));
    }
  }

  /** The library does not read the strict variant of the format. */
  private void requireTransitional(OPCPackage opened) {
    boolean strict =
        library(
            () ->
                opened.getRelationshipsByType(PackageRelationshipTypes.STRICT_CORE_DOCUMENT).size()
                    > 0);
    if (strict) {
      throw refusal(PHRASES.text("file.strict"));
    }
  }

  /** What the workbook says of itself. */
  private static final class WorkbookHead extends DefaultHandler {

    private final Set<String> hidden = new LinkedHashSet<>();
    private boolean dates1904;

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
      switch (local(local, name)) {
        case "workbookPr" -> {
          String value = attributes.getValue("date1904");
          dates1904 = "1".equals(value) || "true".equals(value);
        }
        case "sheet" -> {
          String state = attributes.getValue("state");
          if (state != null && !state.equals("visible")) {
            hidden.add(String.valueOf(attributes.getValue("name")));
          }
        }
        default -> {}
      }
    }
  }

  private InvalidInputException broken() {
    return refusal(PHRASES.text("file.broken"));
  }

  private InvalidInputException refusal(Text message) {
    return new InvalidInputException(List.of(new Problem(file, 0, "", "", message)));
  }

  /**
   * Refuses what is no workbook or unpacks to too much.
   *
   * @param largestPart the most bytes that one part may unpack to
   */
  void requireHarmless(long largestPart) {
    Optional<Text> refused = WorkbookFile.refusal(path, largestPart);
    if (refused.isPresent()) {
      throw refusal(refused.get());
    }
  }

  private static XMLReader parser(DefaultHandler handler)
      throws SAXException, ParserConfigurationException {
    XMLReader parser = XMLHelper.newXMLReader();
    parser.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    parser.setContentHandler(handler);
    parser.setErrorHandler(handler);
    parser.setEntityResolver(handler);
    return parser;
  }

  /** The name of an element without its prefix. */
  static String local(String local, String name) {
    return local == null || local.isEmpty() ? name.substring(name.indexOf(':') + 1) : local;
  }
}

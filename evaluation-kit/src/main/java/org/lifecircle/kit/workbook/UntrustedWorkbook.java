package org.lifecircle.kit.workbook;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
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

  static final long LARGEST_FILE_BYTES = 64L * 1024 * 1024;
  static final long LARGEST_PART_BYTES = 48L * 1024 * 1024;
  static final long LARGEST_UNPACKED_BYTES = 256L * 1024 * 1024;
  static final int MOST_PARTS = 5_000;
  static final int MOST_CELLS = 400_000;

  private static final Phrases PHRASES = SheetLayout.PHRASES;
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] COMPOUND_FILE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

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
    requireHarmless(LARGEST_PART_BYTES);
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
    if (++cells > MOST_CELLS) {
      throw refusal(PHRASES.text("file.cells", Integer.toString(MOST_CELLS)));
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
    byte[] start;
    try {
      if (Files.isDirectory(path)) {
        throw refusal(PHRASES.text("file.folder"));
      }
      if (Files.size(path) > LARGEST_FILE_BYTES) {
        throw refusal(PHRASES.text("file.large", Long.toString(LARGEST_FILE_BYTES / 1024 / 1024)));
      }
      try (InputStream in = Files.newInputStream(path)) {
        start = in.readNBytes(4);
      }
    } catch (NoSuchFileException e) {
      throw refusal(PHRASES.text("file.missing"));
    } catch (IOException e) {
      throw refusal(PHRASES.text("file.unreadable", String.valueOf(e.getMessage())));
    }
    if (Arrays.equals(start, COMPOUND_FILE)) {
      throw refusal(PHRASES.text("file.old"));
    }
    if (!Arrays.equals(start, ZIP)) {
      throw refusal(PHRASES.text("file.not-workbook"));
    }
    count(largestPart);
  }

  private void count(long largestPart) {
    long total = 0;
    boolean workbook = false;
    boolean binary = false;
    byte[] buffer = new byte[64 * 1024];
    try (ZipFile zip = new ZipFile(path.toFile())) {
      if (zip.size() > MOST_PARTS) {
        throw refusal(PHRASES.text("file.bomb"));
      }
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        String name = entry.getName().toLowerCase(Locale.ROOT);
        workbook |= name.endsWith("workbook.xml");
        binary |= name.endsWith("workbook.bin");
        long part = 0;
        try (InputStream in = zip.getInputStream(entry)) {
          for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            part += n;
            total += n;
            boolean parsed = name.endsWith(".xml") || name.endsWith(".rels");
            if (total > LARGEST_UNPACKED_BYTES || parsed && part > largestPart) {
              throw refusal(PHRASES.text("file.bomb"));
            }
          }
        }
      }
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      throw broken();
    } catch (IOException e) {
      throw refusal(PHRASES.text("file.unreadable", String.valueOf(e.getMessage())));
    }
    if (binary && !workbook) {
      throw refusal(PHRASES.text("file.binary"));
    }
    if (!workbook) {
      throw refusal(PHRASES.text("file.not-workbook"));
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

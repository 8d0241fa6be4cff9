package org.lifecircle.kit.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.util.CellReference;
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

  private static final int LONGEST_CELL = 32_767;

  /** A spreadsheet program keeps 15 digits; more are noise of the binary number. */
  private static final MathContext DIGITS = new MathContext(15);

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
    try (OPCPackage opened = OPCPackage.open(path.toFile(), PackageAccess.READ)) {
      XSSFReader reader = new XSSFReader(opened);
      boolean dates1904 = dates1904(reader);
      SharedStrings strings = reader.getSharedStringsTable();
      List<Grid> sheets = new ArrayList<>();
      List<String> others = new ArrayList<>();
      XSSFReader.SheetIterator streams = reader.getSheetIterator();
      while (streams.hasNext()) {
        try (InputStream stream = streams.next()) {
          String name = streams.getSheetName();
          if (wanted.test(name)) {
            sheets.add(sheet(name, stream, strings));
          } else {
            others.add(name);
          }
        }
      }
      return new Content(sheets, others, dates1904);
    } catch (InvalidInputException e) {
      throw e;
    } catch (SAXException e) {
      // The parser words its reason in the language of the machine, not in that of the reader.
      throw refusal(PHRASES.text("file.broken.xml"));
    } catch (IOException | OpenXML4JException | ParserConfigurationException e) {
      throw broken(e);
    } catch (RuntimeException e) {
      // The library meets a damaged file with any of a dozen unchecked exceptions.
      throw broken(e);
    }
  }

  private InvalidInputException broken(Exception e) {
    String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
    return refusal(PHRASES.text("file.broken", reason));
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
    byte[] buffer = new byte[64 * 1024];
    try (ZipFile zip = new ZipFile(path.toFile())) {
      if (zip.size() > MOST_PARTS) {
        throw refusal(PHRASES.text("file.bomb"));
      }
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        String name = entry.getName().toLowerCase(Locale.ROOT);
        workbook |= name.endsWith("workbook.xml") || name.endsWith("workbook.bin");
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
    } catch (IOException | IllegalArgumentException e) {
      throw broken(e);
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

  private static boolean dates1904(XSSFReader reader)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    boolean[] found = new boolean[1];
    try (InputStream in = reader.getWorkbookData()) {
      parser(
              new DefaultHandler() {
                @Override
                public void startElement(String uri, String local, String name, Attributes a) {
                  if (local(local, name).equals("workbookPr")) {
                    String value = a.getValue("date1904");
                    found[0] = "1".equals(value) || "true".equals(value);
                  }
                }
              })
          .parse(new InputSource(in));
    }
    return found[0];
  }

  private static String local(String local, String name) {
    return local == null || local.isEmpty() ? name.substring(name.indexOf(':') + 1) : local;
  }

  private Grid sheet(String name, InputStream in, SharedStrings strings)
      throws IOException, SAXException, ParserConfigurationException {
    SheetHandler handler = new SheetHandler(strings);
    parser(handler).parse(new InputSource(in));
    return new Grid(name, handler.rows);
  }

  /** Collects the filled cells of a sheet. */
  private final class SheetHandler extends DefaultHandler {

    private final SharedStrings strings;
    private final TreeMap<Integer, SortedMap<Integer, Grid.Value>> rows = new TreeMap<>();
    private final StringBuilder text = new StringBuilder();
    private int row = -1;
    private int column = -1;
    private String type = "";
    private boolean formula;
    private boolean valued;
    private boolean listening;
    private boolean phonetic;

    SheetHandler(SharedStrings strings) {
      this.strings = strings;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
      switch (local(local, name)) {
        case "row" -> {
          String number = attributes.getValue("r");
          row = number == null ? row + 1 : Integer.parseInt(number) - 1;
          column = -1;
        }
        case "c" -> {
          String reference = attributes.getValue("r");
          column = reference == null ? column + 1 : new CellReference(reference).getCol();
          type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
          formula = false;
          valued = false;
          text.setLength(0);
        }
        case "f" -> formula = true;
        case "rPh" -> phonetic = true;
        case "v", "t" -> {
          listening = !phonetic;
          valued = true;
        }
        default -> {}
      }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
      if (listening && text.length() < LONGEST_CELL) {
        text.append(characters, start, Math.min(length, LONGEST_CELL - text.length()));
      }
    }

    @Override
    public void endElement(String uri, String local, String name) {
      switch (local(local, name)) {
        case "v", "t" -> listening = false;
        case "rPh" -> phonetic = false;
        case "c" -> value().ifPresent(this::keep);
        default -> {}
      }
    }

    private void keep(Grid.Value value) {
      if (++cells > MOST_CELLS) {
        throw refusal(PHRASES.text("file.cells", Integer.toString(MOST_CELLS)));
      }
      rows.computeIfAbsent(row, r -> new TreeMap<>()).put(column, value);
    }

    private Optional<Grid.Value> value() {
      String raw = text.toString();
      if (formula && (!valued || raw.isEmpty() && !type.equals("str"))) {
        return Optional.of(new Grid.Value(Grid.Kind.NO_RESULT, ""));
      }
      if (!valued) {
        return Optional.empty();
      }
      return switch (type) {
        case "s" -> words(strings.getItemAt(Integer.parseInt(raw.strip())).getString());
        case "str", "inlineStr", "d" -> words(raw);
        case "b" ->
            Optional.of(
                new Grid.Value(
                    raw.strip().equals("1") ? Grid.Kind.YES : Grid.Kind.NO, raw.strip()));
        case "e" -> Optional.of(new Grid.Value(Grid.Kind.ERROR, raw.strip()));
        default ->
            raw.isBlank()
                ? Optional.empty()
                : Optional.of(new Grid.Value(Grid.Kind.NUMBER, number(raw.strip())));
      };
    }

    private Optional<Grid.Value> words(String raw) {
      String words =
          raw.replace('\u00A0', ' ')
              .replaceAll("[\u200B\uFEFF]", "")
              .replaceAll("\\R", " ")
              .strip();
      return words.isEmpty()
          ? Optional.empty()
          : Optional.of(new Grid.Value(Grid.Kind.TEXT, words));
    }

    private static String number(String raw) {
      double value = Double.parseDouble(raw);
      if (Double.isNaN(value) || Double.isInfinite(value)) {
        return raw;
      }
      BigDecimal rounded = new BigDecimal(value, DIGITS).stripTrailingZeros();
      return Math.abs(value) < 1e15 && Math.abs(rounded.scale()) < 40
          ? rounded.toPlainString()
          : rounded.toString();
    }
  }
}

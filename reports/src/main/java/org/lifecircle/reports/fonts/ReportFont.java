package org.lifecircle.reports.fonts;

import static java.util.Objects.requireNonNull;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A TrueType font with Chinese and Latin letters, so that reports show Chinese on a machine that
 * has no Chinese font. The carried one is WenQuanYi Zen Hei (文泉驿正黑, GPL 2 with the exception that a
 * document may embed it), which comes in the artifact {@code lifecircle-font}.
 *
 * <p>Immutable; loading it registers it with the {@link GraphicsEnvironment} of this JVM.
 */
public final class ReportFont {

  /** The system property that names a TrueType file to use instead of the carried font. */
  public static final String PROPERTY = "lifecircle.font";

  private static final String CARRIED = "/fonts/WenQuanZhengHei.ttf";

  /** What a browser or PDF reader needs. Bitmaps, vertical metrics and layout tables stay out. */
  private static final List<String> SUBSET_TABLES =
      List.of("head", "hhea", "maxp", "OS/2", "name", "cmap", "hmtx", "loca", "glyf", "post");

  private static final class Carried {
    static final ReportFont FONT = read();

    private static ReportFont read() {
      try (InputStream in = ReportFont.class.getResourceAsStream(CARRIED)) {
        return new ReportFont(requireNonNull(in, CARRIED).readAllBytes(), CARRIED);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private final Font awt;
  private final TrueTypeFont outlines;
  private final CmapLookup characters;

  private ReportFont(byte[] bytes, String origin) {
    try {
      awt = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes));
      outlines = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
      characters = outlines.getUnicodeCmapLookup();
    } catch (FontFormatException | IOException e) {
      throw new IllegalArgumentException("not a TrueType font: " + origin, e);
    }
    GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(awt);
  }

  /** The font that the system property {@value #PROPERTY} names, or else the carried one. */
  public static ReportFont load() {
    String path = System.getProperty(PROPERTY, "");
    return path.isBlank() ? carried() : of(Path.of(path));
  }

  /** The carried font. */
  public static ReportFont carried() {
    return Carried.FONT;
  }

  /**
   * A font of the user's own.
   *
   * @param file a TrueType file ({@code .ttf})
   * @throws IllegalArgumentException when it cannot be read as one
   */
  public static ReportFont of(Path file) {
    try {
      return new ReportFont(Files.readAllBytes(file), file.toString());
    } catch (IOException e) {
      throw new IllegalArgumentException("the font cannot be read: " + file, e);
    }
  }

  /** The name by which a document refers to it. */
  public String family() {
    return awt.getFamily(java.util.Locale.ROOT);
  }

  /** The font for drawing, at 1 point. */
  public Font awt() {
    return awt;
  }

  /** The characters of a text that this font cannot show, each once, in their order. */
  public List<String> missing(String text) {
    return text.codePoints()
        .filter(codePoint -> !Character.isWhitespace(codePoint))
        .filter(codePoint -> characters.getGlyphId(codePoint) == 0)
        .distinct()
        .mapToObj(Character::toString)
        .toList();
  }

  /**
   * A font file with no other characters than those of a text. The same text gives the same bytes.
   */
  public byte[] subset(String text) {
    try {
      TTFSubsetter subsetter = new TTFSubsetter(outlines, SUBSET_TABLES);
      // A page has a million characters and a thousand different ones.
      BitSet letters = new BitSet();
      text.codePoints().forEach(letters::set);
      letters.stream().forEach(subsetter::add);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      subsetter.writeToStream(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

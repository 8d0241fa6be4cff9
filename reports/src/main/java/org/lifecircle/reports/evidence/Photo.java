package org.lifecircle.reports.evidence;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.coobird.thumbnailator.resizers.Resizers;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.lifecircle.model.Phrases;

/**
 * A photo as a report shows it: small, upright, a JPEG of nothing but its pixels, so that neither
 * the place nor the camera that the file named gets into a report. Immutable.
 */
public final class Photo {

  /** The largest file that is read. */
  public static final int LARGEST_FILE_BYTES = 24 * 1024 * 1024;

  /** The most pixels that a file may claim. */
  public static final long MOST_PIXELS = 64_000_000;

  /** The longest side that a file may claim, in pixels. */
  public static final int LONGEST_FILE_SIDE = 20_000;

  /** The longest side of a photo in a report, in pixels. */
  public static final int LONGEST_SIDE = 640;

  private static final float QUALITY = 0.72f;
  private static final Phrases PHRASES = Phrases.beside(Photo.class, "phrases");
  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
  private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};

  private final byte[] jpeg;
  private final int width;
  private final int height;

  private Photo(BufferedImage picture) {
    this.jpeg = encode(picture);
    this.width = picture.getWidth();
    this.height = picture.getHeight();
  }

  /**
   * The photo of a file that anybody may have made. What it is, is read from its content and not
   * from its name; its size is looked at before a pixel is unpacked.
   *
   * @param file a JPEG or PNG file
   * @throws UnusablePhotoException when it is another kind of file, too large, or damaged
   */
  public static Photo read(byte[] file) throws UnusablePhotoException {
    if (file.length > LARGEST_FILE_BYTES) {
      throw unusable("bytes", null, Integer.toString(LARGEST_FILE_BYTES / 1024 / 1024));
    }
    boolean jpeg = startsWith(file, JPEG);
    if (!jpeg && !startsWith(file, PNG)) {
      throw unusable(isHeic(file) ? "heic" : file.length == 0 ? "empty" : "kind", null);
    }
    String format = jpeg ? "jpeg" : "png";
    BufferedImage upright = plain(decode(file, format));
    Orientation orientation = jpeg ? orientation(file) : Orientation.TOP_LEFT;
    return new Photo(
        plain(
            scaled(
                ExifFilterUtils.getFilterForOrientation(orientation).apply(upright),
                LONGEST_SIDE)));
  }

  /**
   * This photo, scaled down where its longer side is longer than this.
   *
   * @param longestSide in pixels, at least 1
   */
  public Photo within(int longestSide) {
    if (Math.max(width, height) <= longestSide) {
      return this;
    }
    try {
      return new Photo(scaled(plain(decode(jpeg, "jpeg")), longestSide));
    } catch (UnusablePhotoException e) {
      throw new IllegalStateException("what was written here can be read", e);
    }
  }

  /** Its width in pixels. */
  public int width() {
    return width;
  }

  /** Its height in pixels. */
  public int height() {
    return height;
  }

  /** The JPEG file. */
  public byte[] jpeg() {
    return jpeg.clone();
  }

  /** How many bytes the JPEG file has. */
  public int size() {
    return jpeg.length;
  }

  /** The JPEG file as the address of a picture in a page. */
  public String address() {
    return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Photo photo && Arrays.equals(jpeg, photo.jpeg);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(jpeg);
  }

  @Override
  public String toString() {
    return "photo of " + width + " × " + height;
  }

  private static UnusablePhotoException unusable(String key, Exception cause, Object... words) {
    return new UnusablePhotoException(PHRASES.text("photo." + key, words), cause);
  }

  private static boolean startsWith(byte[] file, byte[] start) {
    return file.length >= start.length
        && Arrays.equals(file, 0, start.length, start, 0, start.length);
  }

  /** What phones of one maker write unless they are told otherwise. */
  private static boolean isHeic(byte[] file) {
    return file.length > 12
        && new String(file, 4, 8, StandardCharsets.ISO_8859_1).matches("ftyp(hei|hev|mif|msf).");
  }

  private static BufferedImage decode(byte[] file, String format) throws UnusablePhotoException {
    ImageReader reader = reader(format);
    boolean[] cut = new boolean[1];
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      // Metadata may be packed as tightly as a bomb; pixels do not need them.
      reader.setInput(in, true, true);
      reader.addIIOReadWarningListener(
          (source, warning) ->
              cut[0] |= warning.contains("Missing EOI") || warning.contains("premature end"));
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if ((long) width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_FILE_SIDE) {
        throw unusable(
            "pixels",
            null,
            Integer.toString(width),
            Integer.toString(height),
            Long.toString(MOST_PIXELS / 1_000_000),
            Integer.toString(LONGEST_FILE_SIDE));
      }
      ImageReadParam parameters = reader.getDefaultReadParam();
      int step = Math.max(1, Math.max(width, height) / (2 * LONGEST_SIDE));
      parameters.setSourceSubsampling(step, step, 0, 0);
      BufferedImage picture = reader.read(0, parameters);
      if (cut[0]) {
        throw unusable("cut", null);
      }
      return picture;
    } catch (IOException | RuntimeException e) {
      // A damaged file is met with any of a dozen unchecked exceptions.
      boolean colors = String.valueOf(e.getMessage()).startsWith("Unsupported Image Type");
      throw unusable(colors ? "colors" : "damaged", e);
    } finally {
      reader.dispose();
    }
  }

  private static ImageReader reader(String format) {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
    if (!readers.hasNext()) {
      throw new IllegalStateException("every Java platform reads " + format);
    }
    return readers.next();
  }

  /** Which way up the camera was held; upright when the file does not say. */
  private static Orientation orientation(byte[] jpeg) {
    try {
      Orientation found = ExifUtils.getOrientationFromExif(exif(jpeg));
      return found == null ? Orientation.TOP_LEFT : found;
    } catch (RuntimeException e) {
      // What a camera notes may be as damaged as the rest.
      return Orientation.TOP_LEFT;
    }
  }

  /** The camera's notes: the first application segment of that name, before the pixels begin. */
  private static byte[] exif(byte[] jpeg) {
    int at = 2;
    while (at + 4 < jpeg.length && (jpeg[at] & 0xFF) == 0xFF && (jpeg[at + 1] & 0xFF) != 0xDA) {
      int length = (jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF;
      int end = Math.min(jpeg.length, at + 2 + length);
      byte[] segment = Arrays.copyOfRange(jpeg, Math.min(at + 4, end), end);
      if ((jpeg[at + 1] & 0xFF) == 0xE1 && startsWith(segment, EXIF)) {
        return segment;
      }
      at += 2 + length;
    }
    return new byte[0];
  }

  /** Red, green and blue on white, whatever the file had. */
  private static BufferedImage plain(BufferedImage picture) {
    if (picture.getType() == BufferedImage.TYPE_INT_RGB) {
      return picture;
    }
    BufferedImage plain =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = plain.createGraphics();
    graphics.drawImage(picture, 0, 0, Color.WHITE, null);
    graphics.dispose();
    return plain;
  }

  private static BufferedImage scaled(BufferedImage picture, int longestSide) {
    int longer = Math.max(picture.getWidth(), picture.getHeight());
    if (longer <= longestSide) {
      return picture;
    }
    double scale = (double) longestSide / longer;
    BufferedImage small =
        new BufferedImage(
            Math.max(1, (int) Math.round(picture.getWidth() * scale)),
            Math.max(1, (int) Math.round(picture.getHeight() * scale)),
            BufferedImage.TYPE_INT_RGB);
    Resizers.PROGRESSIVE.resize(picture, small);
    return small;
  }

  private static byte[] encode(BufferedImage picture) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionQuality(QUALITY);
      writer.setOutput(stream);
      writer.write(null, new IIOImage(picture, null, null), parameters);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }
}

package org.lifecircle.reports.charts;

import com.pngencoder.PngEncoder;
import java.awt.image.BufferedImage;

/** Pictures as PNG files. */
public final class PngFile {

  /**
   * Of 1 to 9. Charts are as small as the JDK writes them; 6 takes off 2 % and a third more time.
   */
  private static final int COMPRESSION = 4;

  private PngFile() {}

  /** A picture as a PNG file; the same picture gives the same bytes on every machine. */
  public static byte[] of(BufferedImage picture) {
    return new PngEncoder()
        .withBufferedImage(picture)
        .withCompressionLevel(COMPRESSION)
        .withMultiThreadedCompressionEnabled(false)
        .toBytes();
  }
}

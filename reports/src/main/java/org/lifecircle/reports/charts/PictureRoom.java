package org.lifecircle.reports.charts;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;

/**
 * Room for the pixels of one picture after another: a report has a dozen of up to 17 MB each, and
 * memory that is asked for anew is cleaned and collected anew. For one thread at a time.
 */
public final class PictureRoom {

  private static final int RED = 0xff0000;
  private static final int GREEN = 0xff00;
  private static final int BLUE = 0xff;

  private int[] pixels = {};

  /** A picture to be painted all over; the one before it is no more. */
  BufferedImage picture(int width, int height) {
    int size = width * height;
    if (pixels.length < size) {
      pixels = new int[size];
    }
    return new BufferedImage(
        new DirectColorModel(24, RED, GREEN, BLUE),
        Raster.createPackedRaster(
            new DataBufferInt(pixels, size),
            width,
            height,
            width,
            new int[] {RED, GREEN, BLUE},
            null),
        false,
        null);
  }
}

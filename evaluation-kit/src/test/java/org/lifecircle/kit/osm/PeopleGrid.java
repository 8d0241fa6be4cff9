package org.lifecircle.kit.osm;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import mil.nga.tiff.FieldTagType;
import mil.nga.tiff.FieldType;
import mil.nga.tiff.FileDirectory;
import mil.nga.tiff.FileDirectoryEntry;
import mil.nga.tiff.Rasters;
import mil.nga.tiff.TIFFImage;
import mil.nga.tiff.TiffWriter;
import mil.nga.tiff.util.TiffConstants;

/** A grid of people as a GeoTIFF, for tests. */
public final class PeopleGrid {

  private PeopleGrid() {}

  /**
   * Writes cells of 0.001 degrees whose north-west corner lies at 116.459, 39.911.
   *
   * @param model 2 for degrees; another number for another model of coordinates
   * @param people rows from north to south
   */
  public static Path write(Path file, int model, float[][] people) throws IOException {
    int height = people.length;
    int width = people[0].length;
    FileDirectory image = new FileDirectory();
    Rasters rasters = new Rasters(width, height, 1, FieldType.FLOAT);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        rasters.setFirstPixelSample(x, y, people[y][x]);
      }
    }
    image.setImageWidth(width);
    image.setImageHeight(height);
    image.setBitsPerSample(32);
    image.setCompression(TiffConstants.COMPRESSION_NO);
    image.setPhotometricInterpretation(TiffConstants.PHOTOMETRIC_INTERPRETATION_BLACK_IS_ZERO);
    image.setSamplesPerPixel(1);
    image.setRowsPerStrip(rasters.calculateRowsPerStrip(TiffConstants.PLANAR_CONFIGURATION_CHUNKY));
    image.setPlanarConfiguration(TiffConstants.PLANAR_CONFIGURATION_CHUNKY);
    image.setSampleFormat(TiffConstants.SAMPLE_FORMAT_FLOAT);
    image.setWriteRasters(rasters);
    doubles(image, FieldTagType.ModelPixelScale, List.of(0.001, 0.001, 0.0));
    doubles(image, FieldTagType.ModelTiepoint, List.of(0.0, 0.0, 0.0, 116.459, 39.911, 0.0));
    List<Integer> keys = List.of(1, 1, 0, 2, 1024, 0, 1, model, 1025, 0, 1, 1);
    image.addEntry(
        new FileDirectoryEntry(FieldTagType.GeoKeyDirectory, FieldType.SHORT, keys.size(), keys));
    image.setStringEntryValue(FieldTagType.GDAL_NODATA, "-99999");
    TiffWriter.writeTiff(file.toFile(), new TIFFImage(image));
    return file;
  }

  private static void doubles(FileDirectory image, FieldTagType tag, List<Double> values) {
    image.addEntry(new FileDirectoryEntry(tag, FieldType.DOUBLE, values.size(), values));
  }
}

package org.lifecircle.kit.population;

import java.util.ArrayList;
import java.util.List;
import mil.nga.tiff.FieldTagType;
import mil.nga.tiff.FileDirectory;
import mil.nga.tiff.FileDirectoryEntry;
import mil.nga.tiff.ImageWindow;
import mil.nga.tiff.Rasters;
import mil.nga.tiff.TiffReader;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.InvalidInputException;

/**
 * Reads the people of a GeoTIFF whose cells lie along longitude and latitude.
 *
 * <p>Source: OGC GeoTIFF 1.1 (19-008r4), the tags ModelPixelScale, ModelTiepoint and
 * GeoKeyDirectory; GDAL_NODATA.
 */
final class GeoTiffPeople {

  private static final int MODEL_TYPE = 1024;
  private static final int RASTER_TYPE = 1025;
  private static final int GEOGRAPHIC = 2;
  private static final int PIXEL_IS_POINT = 2;
  private static final int GEO_KEY_SHORTS = 4;

  private final String file;
  private final byte[] content;

  GeoTiffPeople(String file, byte[] content) {
    this.file = file;
    this.content = content;
  }

  static boolean isTiff(byte[] content) {
    return content.length > 3
        && (content[0] == 'I' && content[1] == 'I' || content[0] == 'M' && content[1] == 'M')
        && (content[2] == 42 || content[3] == 42);
  }

  /** The cells of a box that have people. */
  List<PopulationArea> areas(Coordinate southWest, Coordinate northEast) {
    try {
      return cells(TiffReader.readTiff(content).getFileDirectory(), southWest, northEast);
    } catch (InvalidInputException e) {
      throw e;
    } catch (RuntimeException e) {
      // The library trusts its file and meets a broken one with exceptions of many kinds.
      throw PopulationFile.wrong(file, PopulationFile.PHRASES.text("population.tiff-broken"));
    }
  }

  private List<PopulationArea> cells(
      FileDirectory image, Coordinate southWest, Coordinate northEast) {
    List<Double> scale = image.getModelPixelScale();
    List<Double> tie = image.getModelTiepoint();
    if (scale == null || scale.size() < 2 || tie == null || tie.size() < 6) {
      throw PopulationFile.wrong(file, PopulationFile.PHRASES.text("population.tiff-no-place"));
    }
    if (geoKey(image, MODEL_TYPE, GEOGRAPHIC) != GEOGRAPHIC) {
      throw PopulationFile.wrong(
          file, PopulationFile.PHRASES.text("population.tiff-projected", file));
    }
    double shift = geoKey(image, RASTER_TYPE, 1) == PIXEL_IS_POINT ? 0.5 : 0;
    double west = tie.get(3) - (tie.get(0) + shift) * scale.get(0);
    double north = tie.get(4) + (tie.get(1) + shift) * scale.get(1);
    int width = image.getImageWidth().intValue();
    int height = image.getImageHeight().intValue();
    int fromX = clamp((southWest.longitude() - west) / scale.get(0), width);
    int toX = clamp((northEast.longitude() - west) / scale.get(0) + 1, width);
    int fromY = clamp((north - northEast.latitude()) / scale.get(1), height);
    int toY = clamp((north - southWest.latitude()) / scale.get(1) + 1, height);
    List<PopulationArea> areas = new ArrayList<>();
    if (fromX >= toX || fromY >= toY) {
      return areas;
    }
    Rasters rasters =
        image.readRasters(new ImageWindow(fromX, fromY, toX, toY), new int[] {0}, true, false);
    double noData = noData(image);
    for (int y = 0; y < toY - fromY; y++) {
      for (int x = 0; x < toX - fromX; x++) {
        double people = rasters.getFirstPixelSample(x, y).doubleValue();
        if (people > 0 && people != noData && !Double.isInfinite(people)) {
          double left = west + (fromX + x) * scale.get(0);
          double top = north - (fromY + y) * scale.get(1);
          areas.add(cell("(" + (fromX + x) + "," + (fromY + y) + ")", left, top, scale, people));
        }
      }
    }
    return areas;
  }

  private static PopulationArea cell(
      String name, double left, double top, List<Double> scale, double people) {
    double right = left + scale.get(0);
    double bottom = top - scale.get(1);
    return new PopulationArea(
        name,
        List.of(
            List.of(
                new Coordinate(left, bottom),
                new Coordinate(right, bottom),
                new Coordinate(right, top),
                new Coordinate(left, top),
                new Coordinate(left, bottom))),
        people);
  }

  private static int clamp(double cell, int size) {
    return (int) Math.max(0, Math.min(size, Math.floor(cell)));
  }

  private static double noData(FileDirectory image) {
    try {
      String text = image.getStringEntryValue(FieldTagType.GDAL_NODATA);
      return text == null ? Double.NaN : Double.parseDouble(text.replace("\0", "").strip());
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /** The value of a key that stands in the directory itself. */
  private static int geoKey(FileDirectory image, int key, int otherwise) {
    FileDirectoryEntry entry = image.get(FieldTagType.GeoKeyDirectory);
    if (entry == null || !(entry.getValues() instanceof List<?> shorts)) {
      return otherwise;
    }
    for (int i = GEO_KEY_SHORTS; i + 3 < shorts.size(); i += GEO_KEY_SHORTS) {
      if (((Number) shorts.get(i)).intValue() == key) {
        return ((Number) shorts.get(i + 3)).intValue();
      }
    }
    return otherwise;
  }
}

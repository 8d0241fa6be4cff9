package org.lifecircle.kit.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Clause;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.FormatCategory;
import org.lifecircle.model.SourceDocument;
import org.lifecircle.model.SourceStatus;
import org.lifecircle.model.Text;
import org.lifecircle.model.Vocabulary;
import org.lifecircle.standards.Standards;

/** A small folder in which nothing is wrong, to be spoiled by tests. */
final class FolderFixture {

  static final FormatCatalog FORMATS = formats();
  static final Vocabulary VOCABULARY = new Vocabulary(FORMATS, Standards.load().allFigures());

  static final String CIRCLE =
      """
      name: 测试里
      city: 北京
      evaluationDate: 2026-11-22
      center:
        lon: 116.4835
        lat: 39.9165
      survey:
        satisfaction: 0.91
        communityServiceArea: 900
      """;

  static final String HOMES =
      """
      id,name,lon,lat,households,residents,children,olderAdults
      h1,1号楼,116.4835,39.9165,60,150,20,40
      h2,2号楼,116.4845,39.9165,40,100,,
      """;

  static final String OUTLETS =
      """
      id,name,formats,lon,lat,hours,area,chain,capacity,evidence
      s1,好邻居便利店,convenience-store,116.484,39.9166,Mo-Su 07:00-23:00,80,yes,60,2026-11 走访
      s2,小修小补,repair-service;laundry,116.4838,39.9163,,,,,
      """;

  static final String WAYS =
      """
      {"type":"FeatureCollection","features":[
      {"type":"Feature","id":"w1","properties":{"highway":"footway"},
       "geometry":{"type":"LineString","coordinates":[[116.483,39.9164],[116.485,39.9164]]}}
      ]}
      """;

  private FolderFixture() {}

  /** Writes the good files. */
  static Path good(Path folder) {
    put(folder, "circle.yaml", CIRCLE);
    put(folder, "homes.csv", HOMES);
    put(folder, "outlets.csv", OUTLETS);
    put(folder, "ways.geojson", WAYS);
    return folder;
  }

  static void put(Path folder, String file, String text) {
    put(folder, file, text.getBytes(StandardCharsets.UTF_8));
  }

  static void put(Path folder, String file, byte[] content) {
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve(file), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FormatCatalog formats() {
    Clause source =
        new Clause(
            new SourceDocument("guide-2021", "指南", "", Optional.empty(), ""),
            "一(二)",
            SourceStatus.POLICY);
    List<BusinessFormat> formats = new ArrayList<>();
    String[][] rows = {
      {"convenience-store", "便利店"},
      {"supermarket", "综合超市"},
      {"wet-market", "菜市场"},
      {"laundry", "洗染店"},
      {"repair-service", "维修点"},
      {"pharmacy", "药店"},
      {"gym", "运动健身房"},
    };
    for (String[] row : rows) {
      formats.add(
          new BusinessFormat(
              row[0], new Text(row[1], row[0].replace('-', ' ')), FormatCategory.BASIC, source));
    }
    return new FormatCatalog(formats);
  }
}

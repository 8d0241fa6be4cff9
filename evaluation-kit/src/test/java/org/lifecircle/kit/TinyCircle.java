package org.lifecircle.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A circle of three homes, four outlets and one street, as files that a test may spoil. */
public final class TinyCircle {

  private TinyCircle() {}

  /** Writes the files into a folder. */
  public static Path write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("circle.yaml"),
        """
        name: 三号院
        city: 北京
        evaluationDate: 2026-11-22
        center:
          lon: 116.4835
          lat: 39.9165
        outletSearch: complete
        survey:
          satisfaction: 0.93
        """);
    Files.writeString(
        folder.resolve("homes.csv"),
        """
        id,name,lon,lat,households,residents,children,olderAdults
        h1,1号楼,116.4831,39.91655,40,100,15,25
        h2,2号楼,116.4835,39.91655,40,100,15,25
        h3,3号楼,116.4839,39.91655,40,100,,
        """);
    Files.writeString(
        folder.resolve("outlets.csv"),
        """
        id,name,formats,lon,lat,hours,area,chain,capacity,evidence
        o1,好邻居便利店,convenience-store,116.4833,39.91645,Mo-Su 07:00-23:00,60,yes,60,照片1
        o2,小院早餐,breakfast-shop,116.4836,39.91645,Mo-Su 06:00-10:00,30,no,80,
        o3,惠民菜市场,wet-market;fresh-food-store,116.4841,39.91645,Mo-Su 06:00-19:00,600,no,,
        o4,同仁药房,pharmacy,116.4845,39.91645,,80,,,
        """);
    Files.writeString(
        folder.resolve("ways.geojson"),
        """
        {"type": "FeatureCollection", "features": [
          {"type": "Feature", "properties": {"id": "w1", "highway": "footway"},
           "geometry": {"type": "LineString",
             "coordinates": [[116.4825, 39.9165], [116.4835, 39.9165], [116.4850, 39.9165]]}}
        ]}
        """);
    return folder;
  }
}

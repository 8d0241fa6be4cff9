package org.lifecircle.kit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.TinyCircle;
import org.lifecircle.kit.crs.CoordinateSystem;
import org.lifecircle.kit.folder.CircleFolder;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Outlet;
import org.lifecircle.simulation.network.ways.LocalMetric;
import org.lifecircle.standards.Standards;

/** The rows are invented; the codes are those of the services. */
class ImportPoiCommandTest {

  @TempDir private Path temp;
  private Path circle;
  private Path out;

  @BeforeEach
  void lay() throws IOException {
    circle = TinyCircle.write(temp.resolve("circle"));
    out = temp.resolve("with-places");
  }

  private record Run(int status, String out, String err) {}

  private Run run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status =
        LifeCircle.run(
            Locale.ENGLISH, new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    return new Run(status, out.toString(), err.toString());
  }

  private Run importPoi(Path table, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "import-poi",
                table.toString(),
                "--into",
                circle.toString(),
                "--out",
                out.toString()));
    arguments.addAll(List.of(more));
    return run(arguments.toArray(new String[0]));
  }

  private Path write(String text, Charset charset) throws IOException {
    return Files.write(temp.resolve("places.csv"), text.getBytes(charset));
  }

  private static String at(CoordinateSystem system, double longitude, double latitude) {
    Coordinate given = system.fromWgs84(new Coordinate(longitude, latitude));
    return given.longitude() + "," + given.latitude();
  }

  @Test
  void anAmapTableBecomesOutletsThatCanBeEvaluated() throws IOException {
    Path table =
        write(
            "id,name,typecode,tel,location\n"
                + ("B1,全家便利店,060202,010,\"" + at(CoordinateSystem.GCJ02, 116.4840, 39.9166))
                + "\"\n"
                + ("B2,洁净洗衣,071500,,\"" + at(CoordinateSystem.GCJ02, 116.4842, 39.9166) + "\"\n")
                + ("B3,洁净洗衣,071500,,\"" + at(CoordinateSystem.GCJ02, 116.4842, 39.9166) + "\"\n")
                + ("B4,肯德基,050300,,\"" + at(CoordinateSystem.GCJ02, 116.4842, 39.9167) + "\"\n")
                + ("B5,屈臣氏,060411,,\"" + at(CoordinateSystem.GCJ02, 116.4842, 39.9168) + "\"\n")
                + "B6,没有位置,060202,,somewhere\n"
                + "B7,远方便利店,060202,,\"121.5,31.2\"\n",
            Charset.forName("UTF-8"));
    Run run =
        importPoi(
            table,
            "--crs",
            "gcj02",
            "--lon-column",
            "location",
            "--lat-column",
            "location",
            "--id-column",
            "id");
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("2 of 7 places became outlets")
        .contains("by their type: 2")
        .contains("left out: 1, such as \"肯德基\"");
    Circle imported = CircleFolder.read(out, Standards.load().vocabulary()).circle();
    assertThat(imported.outlets())
        .extracting(Outlet::id)
        .containsExactly("o1", "o2", "o3", "o4", "B1", "B2");
    Outlet shop = imported.outlets().get(4);
    assertThat(shop.formatIds()).containsExactly("convenience-store");
    assertThat(shop.evidence()).isEqualTo("POI 060202 (code)");
    assertThat(LocalMetric.millimeters(shop.location(), new Coordinate(116.4840, 39.9166)))
        .as("shifted back")
        .isLessThan(500);
    assertThat(Files.readAllLines(out.resolve("unclassified.csv")))
        .hasSize(6)
        .anyMatch(line -> line.contains("B3") && line.contains("repeated"))
        .anyMatch(line -> line.contains("B5") && line.contains("not-a-format"))
        .anyMatch(line -> line.contains("B6") && line.contains("no-place"))
        .anyMatch(line -> line.contains("B7") && line.contains("far"));
    assertThat(Files.readAllLines(out.resolve("classified.csv")))
        .contains("2,B1,全家便利店,060202,convenience-store,code,literature,,");
    assertThat(run("evaluate", out.toString()).status()).isZero();
    assertThat(Files.readAllLines(circle.resolve("outlets.csv"))).hasSize(5);
  }

  @Test
  void aBaiduTableInGbkIsReadAndMayHaveItsOwnColumnNames() throws IOException {
    Path table =
        write(
            "名称,标签,经度,纬度\n"
                + ("阿姨家政,生活服务;家政服务," + at(CoordinateSystem.BD09, 116.4838, 39.9166) + "\n")
                + ("同仁药房,医疗;药店," + at(CoordinateSystem.BD09, 116.4845, 39.91652) + "\n"),
            Charset.forName("GBK"));
    Run run =
        importPoi(
            table,
            "--crs",
            "bd09",
            "--name-column",
            "名称",
            "--type-column",
            "标签",
            "--lon-column",
            "经度",
            "--lat-column",
            "纬度");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("2 of 2").contains("may be the same as another outlet: 1");
    assertThat(Files.readAllLines(out.resolve("classified.csv")))
        .contains("3,poi-3,同仁药房,医疗;药店,pharmacy,code,unverified,,o4");
    Circle imported = CircleFolder.read(out, Standards.load().vocabulary()).circle();
    assertThat(imported.outlets().get(4).name()).isEqualTo("阿姨家政");
    assertThat(
            LocalMetric.millimeters(
                imported.outlets().get(4).location(), new Coordinate(116.4838, 39.9166)))
        .isLessThan(500);
  }

  @Test
  void aMissingColumnIsNamedTogetherWithThoseThatAreThere() throws IOException {
    Path table = write("title,typecode,lon,lat\nx,060202,116.48,39.91\n", Charset.forName("UTF-8"));
    Run run = importPoi(table, "--crs", "gcj02");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("places.csv:1: name").contains("title,typecode,lon,lat");
    assertThat(out).doesNotExist();
  }

  @Test
  void theCircleItselfIsNotOverwritten() throws IOException {
    out = circle;
    Path table = write("name,typecode,lon,lat\n", Charset.forName("UTF-8"));
    assertThat(importPoi(table, "--crs", "gcj02").status()).isEqualTo(2);
  }
}

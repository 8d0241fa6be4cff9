package org.lifecircle.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What whoever embeds the kit gets with it. */
class ClassPathTest {

  /** The module that runs on Spark uses the kit, and the kit knows nothing of it. */
  @Test
  void nothingOfSparkIsThere() {
    List<String> jars =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(entry -> Path.of(entry).getFileName().toString())
            .toList();
    assertThat(jars).as("the class path").anyMatch(jar -> jar.startsWith("parquet-"));
    assertThat(jars)
        .noneMatch(
            jar ->
                jar.startsWith("spark-")
                    || jar.startsWith("scala-")
                    || jar.startsWith("hadoop-")
                    || jar.startsWith("lifecircle-spark"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.apache.spark.SparkContext",
        "org.apache.spark.sql.SparkSession",
        "scala.Option",
        "org.apache.hadoop.fs.RawLocalFileSystem",
        "org.lifecircle.spark.ProgrammeJob"
      })
  void noClassOfItIsFound(String name) {
    assertThatThrownBy(() -> Class.forName(name, false, ClassPathTest.class.getClassLoader()))
        .isInstanceOf(ClassNotFoundException.class);
  }
}

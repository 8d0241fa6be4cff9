package org.lifecircle.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kie.api.runtime.KieContainer;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.SurveyFigures;
import org.lifecircle.standards.CircleFacts;
import org.lifecircle.standards.FloorArea;
import org.lifecircle.standards.OutletFacts;
import org.lifecircle.standards.Standards;
import org.lifecircle.standards.kie.KieStandards;
import org.lifecircle.standards.kie.RulesStoppedException;
import org.lifecircle.standards.kie.StandardsFolder;

/** Rules of a city that never end, fail, bring what is none of theirs or touch what is sealed. */
class BrokenCityRulesTest {

  private static final Path TUTORIAL =
      Path.of(System.getProperty("lifecircle.root")).resolve("examples/city-standard/resources");
  private static final String CITY = "example-city-2026";
  private static final String PACK = "org/lifecircle/standards/packs/examplecity2026/";

  @TempDir private Path folder;

  private void copy() throws IOException {
    try (Stream<Path> paths = Files.walk(TUTORIAL)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        Path target = folder.resolve(TUTORIAL.relativize(path).toString());
        Files.createDirectories(target.getParent());
        Files.copy(path, target);
      }
    }
  }

  private void rule(String when, String then) throws IOException {
    copy();
    Files.writeString(
        folder.resolve(PACK + "broken.drl"),
        """
        package org.lifecircle.standards.packs.examplecity2026
        import org.lifecircle.standards.facts.*
        rule "example-city-broken"
          @zh("坏规则。")
          @en("A broken rule.")
        when
          %s
        then
          %s
        end
        """
            .formatted(when, then));
  }

  private Standards load() {
    return KieStandards.of(StandardsFolder.container(folder));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "$v : Verdict()|update( $v );|runs on and on",
        "$v : Verdict()|for (int i = 0; i < 60_000; i++) { insert( new Verdict() ); }|fills the memory",
        "Verdict()|insert( \"a fact of somebody else\" );|java.lang.String",
        "Verdict()|throw new IllegalStateException(\"no bread\");|no bread",
        "Verdict()|while (System.nanoTime() != 0) { Thread.sleep(60_000); }|within 30 s"
      })
  void isRefusedWithItsNameBeforeAnybodyAsks(String when, String then, String told)
      throws IOException {
    rule(when, then);
    assertThatThrownBy(this::load)
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("example-city-broken")
        .hasMessageContaining(told);
  }

  @Test
  void oneThatOnlySomeFactsLeadAstrayIsStoppedAndHarmsNobodyElse() throws IOException {
    rule("$v : Verdict() OutletLayout( outlets() > 7 )", "update( $v );");
    KieContainer container = StandardsFolder.container(folder);
    try {
      Standards standards = KieStandards.of(container);
      LocalDate day = LocalDate.of(2026, 11, 22);
      String before = standards.judge(CITY, facts(3), day).toString();
      String other = standards.judge("national-2021", facts(9), day).toString();
      for (int i = 0; i < 3; i++) {
        assertThatThrownBy(() -> standards.judge(CITY, facts(9), day))
            .isInstanceOfSatisfying(
                RulesStoppedException.class,
                stopped -> {
                  assertThat(stopped.rule()).isEqualTo("example-city-broken");
                  assertThat(stopped.text().en()).contains("have fired 50001 times");
                });
        assertThat(standards.judge(CITY, facts(3), day)).hasToString(before);
        assertThat(standards.judge("national-2021", facts(9), day)).hasToString(other);
      }
      assertThat(Standards.load().judge("national-2021", facts(9), day)).hasToString(other);
    } finally {
      container.dispose();
    }
  }

  private static CircleFacts facts(int outlets) {
    List<Coordinate> places =
        Stream.iterate(0, i -> i + 1)
            .limit(outlets)
            .map(i -> new Coordinate(116.4 + i / 1000.0, 39.9))
            .toList();
    return new CircleFacts(
        "示范圈",
        2000,
        700,
        new OutletFacts(outlets, 0, 0, FloorArea.NONE, FloorArea.NONE, places),
        new SurveyFigures(Map.of()),
        List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "org/lifecircle/standards/packs/national2021/more.drl",
    "org/lifecircle/standards/packs/common/more.drl",
    "org/lifecircle/standards/packs/gb501802018/parameters.csv"
  })
  void aFileInTheFolderOfASealedPackIsRefused(String name) throws IOException {
    copy();
    Files.createDirectories(folder.resolve(name).getParent());
    Files.writeString(folder.resolve(name), "");
    assertThatThrownBy(this::load)
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(name)
        .hasMessageContaining("standard of the product");
  }

  @ParameterizedTest
  @CsvSource({"national-2021", "common"})
  void aBaseOfRulesThatIsCalledAsASealedOneIsRefused(String name) throws IOException {
    copy();
    Path module = folder.resolve("META-INF/kmodule.xml");
    Files.writeString(
        module, Files.readString(module).replace("<kbase name=\"" + CITY, "<kbase name=\"" + name));
    assertThatThrownBy(this::load)
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("META-INF/kmodule.xml");
  }
}

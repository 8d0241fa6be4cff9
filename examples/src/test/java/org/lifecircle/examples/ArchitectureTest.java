package org.lifecircle.examples;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of rooms in ARCHITECTURE.md, as a law. */
class ArchitectureTest {

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.lifecircle");

  /** What the rule compiler makes of the rule packs. */
  private static final String COMPILED_RULES = "org.lifecircle.standards.packs..";

  private static final DescribedPredicate<JavaClass> HAND_WRITTEN =
      not(resideInAPackage(COMPILED_RULES));

  @Test
  void allRoomsAreLookedAt() {
    assertThat(
            Stream.of("model", "tables", "standards", "simulation", "reports", "kit", "examples")
                .filter(room -> HOUSE.stream().noneMatch(c -> isIn(c, room))))
        .isEmpty();
  }

  private static boolean isIn(JavaClass type, String room) {
    return type.getPackageName().startsWith("org.lifecircle." + room);
  }

  @Test
  void aRoomUsesOnlyTheRoomsItMay() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("org.lifecircle..")
        .layer("model")
        .definedBy("org.lifecircle.model..")
        .layer("tables")
        .definedBy("org.lifecircle.tables..")
        .layer("standards")
        .definedBy("org.lifecircle.standards..")
        .layer("simulation")
        .definedBy("org.lifecircle.simulation..")
        .layer("reports")
        .definedBy("org.lifecircle.reports..")
        .layer("kit")
        .definedBy("org.lifecircle.kit..")
        .layer("examples")
        .definedBy("org.lifecircle.examples..")
        .whereLayer("model")
        .mayNotAccessAnyLayer()
        .whereLayer("tables")
        .mayOnlyAccessLayers("model")
        .whereLayer("standards")
        .mayOnlyAccessLayers("model", "tables")
        .whereLayer("simulation")
        .mayOnlyAccessLayers("model", "tables")
        .whereLayer("reports")
        .mayOnlyAccessLayers("model", "standards", "simulation")
        .whereLayer("kit")
        .mayOnlyAccessLayers("model", "tables", "standards", "simulation", "reports")
        .whereLayer("examples")
        .mayNotBeAccessedByAnyLayer()
        .check(HOUSE);
  }

  @Test
  void theModelDependsOnNothing() {
    classes()
        .that()
        .resideInAPackage("org.lifecircle.model..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.lifecircle.model..")
        .check(HOUSE);
  }

  static Stream<Arguments> librariesAndTheirPackage() {
    return Stream.of(
        Arguments.of("org.lifecircle.standards.kie..", new String[] {"org.kie..", "org.drools.."}),
        Arguments.of("org.lifecircle.simulation.mason..", new String[] {"sim..", "ec.util.."}),
        Arguments.of(
            "org.lifecircle.simulation.statistics..", new String[] {"org.apache.commons.math3.."}),
        Arguments.of(
            "org.lifecircle.reports.charts..", new String[] {"org.jfree..", "org.apache.batik.."}),
        Arguments.of(
            "org.lifecircle.reports.fonts..",
            new String[] {"org.apache.fontbox..", "org.apache.pdfbox.io.."}),
        Arguments.of(
            "org.lifecircle.reports.pdf..",
            new String[] {
              "org.apache.pdfbox",
              "org.apache.pdfbox.cos..",
              "org.apache.pdfbox.pdmodel..",
              "com.openhtmltopdf.."
            }),
        Arguments.of("org.lifecircle.reports.evidence..", new String[] {"net.coobird.."}),
        Arguments.of("org.lifecircle.reports.html..", new String[] {"freemarker.."}),
        Arguments.of(
            "org.lifecircle.kit.osm..",
            new String[] {"org.openstreetmap..", "crosby..", "com.google.protobuf.."}),
        // One reads the areas of a map, the other draws those that are reached.
        Arguments.of(
            "org.lifecircle.kit.[osm|isochrone]..", new String[] {"org.locationtech.jts.."}),
        Arguments.of("org.lifecircle.tables..", new String[] {"de.siegmar..", "org.dhatim.."}),
        Arguments.of(
            "org.lifecircle.kit.json..", new String[] {"com.fasterxml..", "org.geojson.."}),
        Arguments.of("org.lifecircle.kit.yaml..", new String[] {"org.snakeyaml.."}),
        // One reads workbooks that people filled in, the other writes the report's.
        Arguments.of(
            "org.lifecircle.[kit.workbook|reports.office]..",
            new String[] {"org.apache.poi..", "org.apache.xmlbeans..", "org.openxmlformats.."}),
        Arguments.of("org.lifecircle.kit.hours..", new String[] {"ch.poole.."}),
        Arguments.of("org.lifecircle.kit.cli..", new String[] {"picocli..", "me.tongfei.."}));
  }

  @ParameterizedTest
  @MethodSource("librariesAndTheirPackage")
  void onePackageAloneTouchesALibrary(String itsPackage, String[] library) {
    noClasses()
        .that(HAND_WRITTEN)
        .and()
        .resideOutsideOfPackage(itsPackage)
        .should()
        .dependOnClassesThat(resideInAnyPackage(library))
        .check(HOUSE);
  }

  @Test
  void everyLibraryThatIsUsedHasItsPackage() {
    String[] named =
        librariesAndTheirPackage()
            .flatMap(arguments -> Stream.of((String[]) arguments.get()[1]))
            .toArray(String[]::new);
    String[] everywhere = {"java..", "javax..", "org.xml..", "org.w3c..", "org.lifecircle.."};
    classes()
        .that(HAND_WRITTEN)
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(everywhere)
                .or(resideInAnyPackage(named))
                .or(not(resideInAPackage("*.."))))
        .check(HOUSE);
  }

  @Test
  void noTwoPackagesNeedEachOther() {
    slices()
        .matching("org.lifecircle.(**)")
        .should()
        .beFreeOfCycles()
        // The facts of the rules speak of the verdict's own words: Level, Outcome.
        .ignoreDependency(
            resideInAPackage("org.lifecircle.standards.."),
            resideInAPackage("org.lifecircle.standards.."))
        .check(HOUSE.that(HAND_WRITTEN));
  }

  @Test
  void nothingIsCalledUtilManagerHelperOrImpl() {
    noClasses()
        .that(HAND_WRITTEN)
        .should()
        .haveNameMatching(".*(Util|Utils|Manager|Helper|Impl)")
        .check(HOUSE);
  }

  @Test
  void nobodyReadsTheClockOrDrawsUnseeded() {
    noClasses()
        .that(HAND_WRITTEN)
        .and()
        .resideOutsideOfPackage("org.lifecircle.kit.cli..")
        .should()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Clock.class, "systemDefaultZone")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .callConstructor(Random.class)
        .check(HOUSE);
  }

  @Test
  void noStaticStateChanges() {
    fields()
        .that()
        .areDeclaredInClassesThat(HAND_WRITTEN)
        .and()
        .areStatic()
        .should()
        .beFinal()
        .check(HOUSE);
  }
}

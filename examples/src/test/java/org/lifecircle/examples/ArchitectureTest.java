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
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.time.Clock;
import java.time.temporal.Temporal;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lifecircle.examples.House.Library;
import org.lifecircle.examples.House.Room;

/** Holds the code to the law of the {@link House}. */
class ArchitectureTest {

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.lifecircle");

  /** What the rule compiler makes of the rule packs. */
  private static final String COMPILED_RULES = "org.lifecircle.standards.packs..";

  private static final DescribedPredicate<JavaClass> HAND_WRITTEN =
      not(resideInAPackage(COMPILED_RULES));

  static Stream<Library> libraries() {
    return House.libraries();
  }

  @Test
  void allRoomsAreLookedAt() {
    assertThat(
            House.ROOMS.stream()
                .map(Room::name)
                .filter(room -> HOUSE.stream().noneMatch(type -> isIn(type, room))))
        .isEmpty();
  }

  private static boolean isIn(JavaClass type, String name) {
    String its = "org.lifecircle." + name;
    return type.getPackageName().equals(its) || type.getPackageName().startsWith(its + ".");
  }

  @Test
  void aRoomUsesOnlyTheRoomsItMay() {
    LayeredArchitecture rooms =
        layeredArchitecture().consideringOnlyDependenciesInAnyPackage("org.lifecircle..");
    for (Room room : House.ROOMS) {
      rooms = rooms.layer(room.name()).definedBy(room.pattern());
    }
    for (Room room : House.ROOMS) {
      rooms =
          room.uses().isEmpty()
              ? rooms.whereLayer(room.name()).mayNotAccessAnyLayer()
              : rooms
                  .whereLayer(room.name())
                  .mayOnlyAccessLayers(room.uses().toArray(String[]::new));
    }
    rooms.check(HOUSE);
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

  @ParameterizedTest
  @MethodSource("libraries")
  void aLibraryIsTouchedByItsPackagesOnly(Library library) {
    noClasses()
        .that(HAND_WRITTEN)
        .and()
        .resideOutsideOfPackages(library.allowed())
        .should()
        .dependOnClassesThat(resideInAnyPackage(library.packages().toArray(String[]::new)))
        .check(HOUSE);
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void everyPackageThatMayTouchALibraryDoes(Library library) {
    DescribedPredicate<JavaClass> its =
        resideInAnyPackage(library.packages().toArray(String[]::new));
    assertThat(library.touchedBy())
        .allSatisfy(
            name ->
                assertThat(HOUSE.stream())
                    .anyMatch(
                        type ->
                            type.getPackageName().equals("org.lifecircle." + name)
                                && type.getDirectDependenciesFromSelf().stream()
                                    .anyMatch(used -> its.test(used.getTargetClass()))));
  }

  @Test
  void everyLibraryThatIsUsedHasItsPackage() {
    String[] everywhere = {"java..", "javax..", "org.xml..", "org.w3c..", "org.lifecircle.."};
    classes()
        .that(HAND_WRITTEN)
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(everywhere)
                .or(resideInAnyPackage(House.libraryPatterns()))
                .or(not(resideInAPackage("*.."))))
        .check(HOUSE);
  }

  @Test
  void noTwoPackagesNeedEachOther() {
    slices()
        .matching("org.lifecircle.(**)")
        .should()
        .beFreeOfCycles()
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

  /**
   * Only the command line, those of the service and the desk too, knows the time: today's date, and
   * how long a user has waited.
   */
  @Test
  void nobodyReadsTheClock() {
    noClasses()
        .that(HAND_WRITTEN)
        .and()
        .resideOutsideOfPackages(
            "org.lifecircle.kit.cli..", "org.lifecircle.service.cli..", "org.lifecircle.desk.cli..")
        .should()
        .callMethodWhere(
            isCalled("now")
                .and(owner(Temporal.class))
                .or(isCalled("currentTimeMillis").and(owner(System.class)))
                .or(isCalled("nanoTime").and(owner(System.class)))
                .or(owner(Clock.class))
                .as("the clock is read"))
        .orShould()
        .callConstructor(java.util.Date.class)
        .orShould()
        .callMethod(java.util.Calendar.class, "getInstance")
        .check(HOUSE);
  }

  /** Only the key of the desk's door is drawn, which nobody may guess. */
  @Test
  void nobodyDrawsUnseeded() {
    noClasses()
        .that(HAND_WRITTEN)
        .and()
        .doNotHaveFullyQualifiedName("org.lifecircle.desk.cli.DeskCommand")
        .should()
        .callMethod(Math.class, "random")
        .orShould()
        .callConstructor(Random.class)
        .orShould()
        .callConstructor(java.util.SplittableRandom.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(ThreadLocalRandom.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(java.security.SecureRandom.class)
        .orShould()
        .callMethod(UUID.class, "randomUUID")
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

  private static DescribedPredicate<JavaCall<?>> isCalled(String method) {
    return JavaCall.Predicates.target(HasName.Predicates.name(method)).forSubtype();
  }

  private static DescribedPredicate<JavaCall<?>> owner(Class<?> type) {
    return JavaCall.Predicates.target(
            HasOwner.Predicates.With.<JavaClass>owner(JavaClass.Predicates.assignableTo(type)))
        .forSubtype();
  }
}

package org.lifecircle.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nothing that people must read at once grows beyond what they can. */
class SizeTest {

  private static final int LINES_OF_A_FILE = 500;
  private static final int LINES_OF_A_METHOD = 60;
  private static final int PARAMETERS = 6;

  /** Methods that override one of a library, whose parameters are the library's. */
  private static final Set<String> DEMANDED_BY_A_LIBRARY =
      Set.of("MapAnnotation.draw", "Renderer.drawItem");

  private static final List<String> LONG_FILES = new ArrayList<>();
  private static final List<String> LONG_METHODS = new ArrayList<>();
  private static final Set<String> MANY_PARAMETERS = new TreeSet<>();
  private static int files;

  @BeforeAll
  static void readAll() throws IOException {
    files = Sources.files().size();
    Sources.measure((file, positions) -> new Measuring(file, positions).scan(file, null));
  }

  @Test
  void allRoomsAreRead() {
    assertThat(files).isGreaterThan(300);
  }

  @Test
  void noFileIsLongerThanFiveHundredLines() {
    assertThat(LONG_FILES).isEmpty();
  }

  @Test
  void noMethodIsLongerThanSixtyLines() {
    assertThat(LONG_METHODS).isEmpty();
  }

  @Test
  void nothingTakesMoreThanSixParametersButWhereALibraryDemandsIt() {
    assertThat(MANY_PARAMETERS).isEqualTo(new TreeSet<>(DEMANDED_BY_A_LIBRARY));
  }

  /** Notes what is too large in one file. */
  private static final class Measuring extends TreeScanner<Void, Void> {

    private final CompilationUnitTree file;
    private final SourcePositions positions;
    private String type = "";

    Measuring(CompilationUnitTree file, SourcePositions positions) {
      this.file = file;
      this.positions = positions;
      long lines = lines(file);
      if (lines > LINES_OF_A_FILE) {
        LONG_FILES.add(Sources.name(file) + ": " + lines);
      }
    }

    private long lines(Tree tree) {
      long start = tree == file ? 0 : positions.getStartPosition(file, tree);
      long end = positions.getEndPosition(file, tree);
      return file.getLineMap().getLineNumber(end) - file.getLineMap().getLineNumber(start) + 1;
    }

    @Override
    public Void visitClass(ClassTree tree, Void nothing) {
      String outer = type;
      type = tree.getSimpleName().toString();
      long components =
          tree.getMembers().stream()
              .filter(VariableTree.class::isInstance)
              .map(VariableTree.class::cast)
              .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
              .count();
      if (tree.getKind() == Tree.Kind.RECORD && components > PARAMETERS) {
        MANY_PARAMETERS.add(type);
      }
      super.visitClass(tree, nothing);
      type = outer;
      return null;
    }

    @Override
    public Void visitMethod(MethodTree tree, Void nothing) {
      String name = type + "." + tree.getName();
      long lines = lines(tree);
      if (lines > LINES_OF_A_METHOD) {
        LONG_METHODS.add(name + ": " + lines);
      }
      if (tree.getParameters().size() > PARAMETERS) {
        MANY_PARAMETERS.add(name);
      }
      return super.visitMethod(tree, nothing);
    }
  }
}

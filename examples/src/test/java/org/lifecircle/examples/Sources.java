package org.lifecircle.examples;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The product's own sources, as the compiler reads them. */
final class Sources {

  static final Path ROOT = Path.of(System.getProperty("lifecircle.root", ".."));

  private Sources() {}

  /** All files of Java in the rooms, without tests and what a build made. */
  static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(ROOT)) {
      return all.filter(file -> file.toString().endsWith(".java"))
          .filter(file -> slashed(file).contains("src/main/java"))
          .filter(file -> !slashed(file).contains("target/"))
          .sorted()
          .toList();
    }
  }

  private static String slashed(Path file) {
    return ROOT.relativize(file).toString().replace('\\', '/');
  }

  /** Hands every file and its simple name to somebody. */
  static void parse(BiConsumer<CompilationUnitTree, String> reader) throws IOException {
    measure((file, positions) -> reader.accept(file, name(file)));
  }

  /** Hands every file and where its parts stand to somebody. */
  static void measure(BiConsumer<CompilationUnitTree, SourcePositions> reader) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task = task(compiler, manager, manager.getJavaFileObjectsFromPaths(files()));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree file : task.parse()) {
        reader.accept(file, positions);
      }
    }
  }

  /** One file that is given as text. */
  static CompilationUnitTree parse(String text) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("string:///Given.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
          }
        };
    return task(compiler, null, List.of(file)).parse().iterator().next();
  }

  private static JavacTask task(
      JavaCompiler compiler,
      StandardJavaFileManager manager,
      Iterable<? extends JavaFileObject> files) {
    return (JavacTask)
        compiler.getTask(null, manager, problem -> {}, List.of("-proc:none"), null, files);
  }

  /** The name of a file without its folders. */
  static String name(CompilationUnitTree file) {
    return Path.of(file.getSourceFile().getName()).getFileName().toString();
  }
}

package org.lifecircle.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The order of a hash table never reaches what is written. Tables that somebody may walk through
 * keep the order in which they were filled or sort it. Those whose order differs from one run to
 * the next ({@code Set.of}, {@code Map.of} of several things, {@code ConcurrentHashMap} and the
 * like) stay in the file that makes them and are only asked.
 */
class HashOrderTest {

  /** Tables without an order of their own that have a sibling with one. */
  private static final Set<String> HASH_TABLES =
      Set.of("HashMap", "HashSet", "Hashtable", "WeakHashMap");

  /** Tables without an order of their own that have no such sibling: they are only asked. */
  private static final Set<String> ONLY_ASKED =
      Set.of("ConcurrentHashMap", "IdentityHashMap", "ConcurrentHashMap.KeySetView");

  /** Collectors that make a hash table whatever they are given. */
  private static final Set<String> MAKING_ONE =
      Set.of(
          "toSet",
          "toUnmodifiableSet",
          "toUnmodifiableMap",
          "toConcurrentMap",
          "groupingByConcurrent");

  /** Collectors that make a hash table unless they get a supplier, and how many arguments then. */
  private static final Map<String, Integer> UNLESS_SUPPLIED = Map.of("toMap", 4, "groupingBy", 3);

  /** Calls whose answer does not depend on the order of the table that is asked. */
  private static final Set<String> QUESTIONS =
      Set.of(
          "contains",
          "containsAll",
          "containsKey",
          "get",
          "getOrDefault",
          "isEmpty",
          "size",
          "put",
          "putIfAbsent",
          "computeIfAbsent",
          "compute",
          "merge",
          "add",
          "remove",
          "clear",
          "equals",
          "hashCode");

  /** Calls that take a table and only ask it. */
  private static final Set<String> ASKING_THEIR_ARGUMENT =
      Set.of("removeAll", "retainAll", "containsAll", "disjoint");

  /** What puts the content of a table in order. */
  private static final Set<String> SORTING = Set.of("TreeMap", "TreeSet", "EnumMap");

  @Test
  void noTableWithoutAnOrderIsMade() throws IOException {
    Set<String> made = new TreeSet<>();
    Sources.parse((file, name) -> made(file).forEach(what -> made.add(name + ": " + what)));
    assertThat(made).isEmpty();
  }

  @Test
  void aTableWhoseOrderDiffersFromRunToRunIsOnlyAsked() throws IOException {
    Set<String> walked = new TreeSet<>();
    Sources.parse((file, name) -> given(file).forEach(what -> walked.add(name + ": " + what)));
    assertThat(walked).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Object x = new HashMap<String, String>();",
        "Object x = new java.util.HashSet<>(List.of());",
        "Object x = Stream.of(1).collect(Collectors.toSet());",
        "Object x = Stream.of(1).collect(toMap(a -> a, a -> a));",
        "Object x = Stream.of(1).collect(Collectors.toMap(a -> a, a -> a, (a, b) -> a));",
        "Object x = Stream.of(1).collect(Collectors.groupingBy(a -> a));",
        "Object x = Stream.of(1).collect(Collectors.toCollection(HashSet::new));"
      })
  void aHashTableIsFound(String line) throws IOException {
    assertThat(made(Sources.parse("class A { void a() { " + line + " } }"))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "private static final Set<String> A = Set.of(\"a\", \"b\"); void a() { for (String s : A)"
            + " {} }",
        "private static final Set<String> A = Set.of(\"a\", \"b\"); Object a() { return A.stream();"
            + " }",
        "private static final Set<String> A = Set.of(\"a\", \"b\"); Object a() { return A; }",
        "private static final Set<String> A = Set.of(\"a\", \"b\"); void a() { b(A); }",
        "private final Map<String, String> a = new ConcurrentHashMap<>(); Object a() { return"
            + " this.a.values(); }",
        "static final Set<String> A = Set.of(\"a\", \"b\");",
        "Object a() { return Map.of(1, 2, 3, 4); }",
        "Object a(String[] b) { return Set.of(b); }",
        "Object a(Map<String, String> b) { return Map.copyOf(b); }",
        "void a() { b(Map.ofEntries(Map.entry(1, 2))); }"
      })
  void aTableThatIsWalkedThroughOrGivenAwayIsFound(String members) throws IOException {
    assertThat(given(Sources.parse("class A { " + members + " }"))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "private static final Set<String> A = Set.of(\"a\", \"b\"); boolean a(String s) { return"
            + " A.contains(s) && Stream.of(s).anyMatch(A::contains); }",
        "private static final Map<Integer, Integer> A = new TreeMap<>(Map.of(1, 2, 3, 4)); Object"
            + " a() { return A.values(); }",
        "private final Map<String, String> a = new ConcurrentHashMap<>(); A(Map<String, String> a)"
            + " { b(a); }",
        "boolean a(int b) { return Set.of(1, 2).contains(b); }",
        "Object a() { return Set.of(); }",
        "Object a() { return Map.of(1, 2); }",
        "Object a() { return Set.of(1); }"
      })
  void aTableThatIsOnlyAskedMayBeAnyTable(String members) throws IOException {
    assertThat(given(Sources.parse("class A { " + members + " }"))).isEmpty();
  }

  /** The hash tables that a file makes. */
  private static Set<String> made(CompilationUnitTree file) {
    Set<String> made = new TreeSet<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitNewClass(NewClassTree tree, Void nothing) {
        String type = type(tree.getIdentifier());
        if (HASH_TABLES.contains(type)) {
          made.add("new " + type);
        }
        return super.visitNewClass(tree, nothing);
      }

      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void nothing) {
        String called = called(tree);
        if (isOfCollectors(tree)
            && (MAKING_ONE.contains(called)
                || tree.getArguments().size() < UNLESS_SUPPLIED.getOrDefault(called, 0))) {
          made.add(called);
        }
        return super.visitMethodInvocation(tree, nothing);
      }

      @Override
      public Void visitMemberReference(MemberReferenceTree tree, Void nothing) {
        String type = type(tree.getQualifierExpression());
        if (tree.getName().contentEquals("<init>") && HASH_TABLES.contains(type)) {
          made.add(type + "::new");
        }
        return super.visitMemberReference(tree, nothing);
      }
    }.scan(file, null);
    return made;
  }

  private static boolean isOfCollectors(MethodInvocationTree tree) {
    return !(tree.getMethodSelect() instanceof MemberSelectTree select)
        || type(select.getExpression()).equals("Collectors");
  }

  /** The tables of a file whose order differs from run to run and that are more than asked. */
  private static Set<String> given(CompilationUnitTree file) {
    Map<String, Boolean> isField = new LinkedHashMap<>();
    Set<String> given = new TreeSet<>();
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitVariable(VariableTree tree, Void nothing) {
        if (tree.getInitializer() != null && isUnordered(tree.getInitializer())) {
          boolean field = getCurrentPath().getParentPath().getLeaf() instanceof ClassTree;
          isField.put(tree.getName().toString(), field);
          if (field && !tree.getModifiers().getFlags().contains(Modifier.PRIVATE)) {
            given.add(tree.getName() + " is not private");
          }
        }
        return super.visitVariable(tree, nothing);
      }
    }.scan(file, null);
    new TreePathScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void nothing) {
        if (tree instanceof ExpressionTree made
            && isUnordered(made)
            && !isAsked(getCurrentPath(), made)) {
          given.add(made.toString());
        }
        return super.scan(tree, nothing);
      }

      @Override
      public Void visitIdentifier(IdentifierTree tree, Void nothing) {
        if (isField.containsKey(tree.getName().toString())
            && !isParameter(getCurrentPath(), tree.getName().toString())
            && !isAsked(getCurrentPath().getParentPath(), tree)) {
          given.add(getCurrentPath().getParentPath().getLeaf().toString());
        }
        return super.visitIdentifier(tree, nothing);
      }

      @Override
      public Void visitMemberSelect(MemberSelectTree tree, Void nothing) {
        if (tree.getExpression().toString().equals("this")
            && isField.getOrDefault(tree.getIdentifier().toString(), false)
            && !isAsked(getCurrentPath().getParentPath(), tree)) {
          given.add(getCurrentPath().getParentPath().getLeaf().toString());
        }
        return super.visitMemberSelect(tree, nothing);
      }
    }.scan(file, null);
    return given;
  }

  /** Whether a name stands for a parameter of the method or function around it. */
  private static boolean isParameter(TreePath place, String name) {
    for (Tree around : place) {
      List<? extends VariableTree> parameters =
          around instanceof MethodTree method
              ? method.getParameters()
              : around instanceof LambdaExpressionTree function
                  ? function.getParameters()
                  : List.of();
      if (parameters.stream().anyMatch(one -> one.getName().contentEquals(name))) {
        return true;
      }
    }
    return false;
  }

  /** Whether what stands around a table only asks it, sorts it, or gives it a name. */
  private static boolean isAsked(TreePath around, Tree table) {
    Tree parent = around.getLeaf();
    if (parent instanceof MemberSelectTree select) {
      return QUESTIONS.contains(select.getIdentifier().toString());
    }
    if (parent instanceof MemberReferenceTree reference) {
      return QUESTIONS.contains(reference.getName().toString());
    }
    if (parent instanceof MethodInvocationTree call) {
      return ASKING_THEIR_ARGUMENT.contains(called(call));
    }
    if (parent instanceof NewClassTree sorted) {
      return SORTING.contains(type(sorted.getIdentifier()));
    }
    return parent instanceof VariableTree variable && variable.getInitializer() == table;
  }

  /** Whether an expression makes a table of several things whose order nobody can foretell. */
  private static boolean isUnordered(Tree made) {
    if (made instanceof NewClassTree table) {
      return ONLY_ASKED.contains(type(table.getIdentifier()));
    }
    if (!(made instanceof MethodInvocationTree call)) {
      return false;
    }
    String what = call.getMethodSelect().toString();
    int arguments = call.getArguments().size();
    return switch (what) {
      case "Set.of" -> arguments > 1 || arguments == 1 && mayBeSeveral(call.getArguments().get(0));
      case "Map.of" -> arguments > 2;
      case "Map.ofEntries", "Set.copyOf", "Map.copyOf", "ConcurrentHashMap.newKeySet" -> true;
      default -> false;
    };
  }

  /**
   * Whether the one argument of {@code Set.of} may be an array: it is no literal and no constant.
   */
  private static boolean mayBeSeveral(ExpressionTree argument) {
    return switch (argument.getKind()) {
      case STRING_LITERAL, INT_LITERAL, LONG_LITERAL, CHAR_LITERAL, NEW_CLASS -> false;
      case MEMBER_SELECT, IDENTIFIER ->
          !Character.isUpperCase(
              argument.toString().charAt(argument.toString().lastIndexOf('.') + 1));
      default -> true;
    };
  }

  private static String called(MethodInvocationTree tree) {
    return tree.getMethodSelect() instanceof MemberSelectTree select
        ? select.getIdentifier().toString()
        : tree.getMethodSelect().toString();
  }

  /** The simple name of a type without its arguments. */
  private static String type(Tree tree) {
    Tree bare = tree instanceof AnnotatedTypeTree annotated ? annotated.getUnderlyingType() : tree;
    String name = bare.toString().replaceAll("<.*", "");
    return name.substring(name.lastIndexOf('.') + 1);
  }
}

package org.lifecircle.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Spark as its scripts start it, from the jars that the module {@code home} lists: {@code
 * spark-submit}, and a standalone master with two workers of one core each.
 */
final class SparkProcesses {

  static final Path TEST_CLASSES = Path.of("target/test-classes").toAbsolutePath();

  private static final Path JAR = Path.of("target/lifecircle-spark-all.jar").toAbsolutePath();
  private static final Path HOME_JARS = Path.of("home/target/class-path.txt");
  private static final Pattern MASTER = Pattern.compile("spark://127\\.0\\.0\\.1:\\d+");
  private static final long PATIENCE_SECONDS = 400;

  /** For processes that live for seconds: compiling for speed would take most of their time. */
  private static final String BRIEF_LIFE = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1";

  private final Path folder;
  private final List<Process> started = new ArrayList<>();
  private String cluster;
  private int jobs;

  private SparkProcesses(Path folder) {
    this.folder = folder;
  }

  /** A home for Spark in a folder; nothing runs yet. */
  static SparkProcesses in(Path folder) throws IOException {
    assertThat(JAR).as("mvn package makes it").exists();
    Path jars = Files.createDirectories(folder.resolve("spark-home/jars"));
    for (String jar : Files.readString(HOME_JARS).strip().split(File.pathSeparator)) {
      Files.createSymbolicLink(jars.resolve(Path.of(jar).getFileName()), Path.of(jar));
    }
    return new SparkProcesses(folder);
  }

  /** The names of Spark's jars. */
  List<String> jars() {
    try (Stream<Path> jars = Files.list(folder.resolve("spark-home/jars"))) {
      return jars.map(jar -> jar.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The address of the cluster, which is started when it is first asked for. */
  String cluster() throws Exception {
    if (cluster == null) {
      Job master =
          start(
              "master",
              List.of("-Xmx256m"),
              "org.apache.spark.deploy.master.Master",
              List.of("--host", "127.0.0.1", "--port", "0", "--webui-port", "0"));
      master.awaitTrue(() -> MASTER.matcher(master.log()).find());
      Matcher address = MASTER.matcher(master.log());
      address.find();
      cluster = address.group();
      for (String worker : List.of("worker-1", "worker-2")) {
        Job one =
            start(
                worker,
                List.of("-Xmx256m"),
                "org.apache.spark.deploy.worker.Worker",
                List.of(
                    "--host",
                    "127.0.0.1",
                    "--cores",
                    "1",
                    "--memory",
                    "1g",
                    "--webui-port",
                    "0",
                    "--work-dir",
                    folder.resolve(worker).toString(),
                    cluster));
        one.awaitTrue(() -> one.log().contains("Successfully registered with master"));
      }
    }
    return cluster;
  }

  /** Runs the jar. */
  Job submit(String master, Map<String, String> settings, List<String> words) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("--master", master));
    Map<String, String> all = new TreeMap<>(settings);
    all.put("spark.ui.enabled", "false");
    all.put("spark.driver.host", "127.0.0.1");
    all.put("spark.executor.memory", "1g");
    all.put("spark.executor.extraJavaOptions", BRIEF_LIFE);
    all.forEach((name, value) -> arguments.addAll(List.of("--conf", name + "=" + value)));
    arguments.add(JAR.toString());
    arguments.addAll(words);
    return start(
        "job-" + ++jobs, List.of("-Xmx1g"), "org.apache.spark.deploy.SparkSubmit", arguments);
  }

  /** Kills an executor as the system does that runs out of memory. */
  void killAnExecutor() throws InterruptedException {
    ProcessHandle executor =
        started.stream()
            .flatMap(Process::descendants)
            .filter(
                one -> one.info().commandLine().orElse("").contains("CoarseGrainedExecutorBackend"))
            .findFirst()
            .orElseThrow();
    executor.destroyForcibly();
  }

  void end() throws InterruptedException {
    for (Process one : started) {
      one.descendants().forEach(ProcessHandle::destroyForcibly);
      one.destroyForcibly().waitFor();
    }
  }

  private Job start(String name, List<String> jvm, String program, List<String> arguments)
      throws IOException {
    Path home = folder.resolve("spark-home");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(System.getProperty("spark.opens").split(" ")));
    command.addAll(List.of(BRIEF_LIFE.split(" ")));
    command.addAll(jvm);
    command.addAll(List.of("-cp", TEST_CLASSES + File.pathSeparator + home.resolve("jars") + "/*"));
    command.add(program);
    command.addAll(arguments);
    Path log = folder.resolve(name + ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder
        .environment()
        .putAll(
            Map.of(
                "SPARK_HOME", home.toString(),
                "SPARK_SCALA_VERSION", "2.13",
                "SPARK_LOCAL_IP", "127.0.0.1"));
    Process process = builder.start();
    started.add(process);
    return new Job(process, log);
  }

  /** What is waited for. */
  @FunctionalInterface
  interface Condition {
    /** Whether it has come. */
    boolean holds() throws IOException;
  }

  /** A process and what it says. */
  record Job(Process process, Path logFile) {

    String log() throws IOException {
      return Files.readString(logFile);
    }

    void awaitTrue(Condition condition) throws Exception {
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
      while (!condition.holds()) {
        assertThat(process.isAlive() && System.nanoTime() < end).as(lastOfLog()).isTrue();
        process.waitFor(20, TimeUnit.MILLISECONDS);
      }
    }

    void awaitSuccess() throws Exception {
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as(lastOfLog()).isTrue();
      assertThat(process.exitValue()).as(lastOfLog()).isZero();
    }

    private String lastOfLog() throws IOException {
      String log = log();
      return log.substring(Math.max(0, log.length() - 6_000));
    }
  }
}

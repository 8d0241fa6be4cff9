package org.lifecircle.kit.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.DaysToLive;
import org.lifecircle.kit.EvaluationOptions;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.ProgressMonitor;
import org.lifecircle.kit.json.JudgedCircleJson;
import org.lifecircle.kit.parquet.ParquetCircles;
import org.lifecircle.kit.programme.ProgrammeOptions.Running;

/** What is written into a store beside the journal, and how often a circle is fetched. */
class StoredCirclesTest {

  private static final Evaluator EVALUATOR = Evaluator.load();
  private static final EvaluationOptions ONE_DAY =
      EvaluationOptions.ofSeed(1).living(DaysToLive.only(LocalDate.of(2026, 11, 23)).times(1));
  private static final int CIRCLES = 12;

  @TempDir private Path folder;
  private final Memory store = new Memory();
  private Path circles;

  /** A store that lists what was put into it. */
  private static final class Memory implements CircleStore {

    private final Map<String, JudgedCircleJson.Line> lines = new TreeMap<>();
    private final List<String> put = new ArrayList<>();

    @Override
    public synchronized Optional<JudgedCircleJson.Line> find(String key) {
      return lines.values().stream()
          .filter(line -> !key.isBlank() && line.key().equals(key))
          .findFirst();
    }

    @Override
    public synchronized void put(JudgedCircleJson.Line line) {
      String id = line.circle().subject().id();
      lines.put(id, line);
      put.add(id);
    }

    @Override
    public void close() {}
  }

  @BeforeEach
  void circles() throws IOException {
    circles = ManyCircles.write(folder.resolve("circles"), CIRCLES);
  }

  private List<String> run(String out, boolean resume) throws IOException {
    store.put.clear();
    new Programme(EVALUATOR, options(resume))
        .run(
            CircleList.of(circles, EVALUATOR.standards()),
            folder.resolve(out),
            ProgressMonitor.SILENT);
    return store.put.stream().sorted().toList();
  }

  private ProgrammeOptions options(boolean resume) {
    Running running = new Running(OptionalInt.of(2), resume, () -> 0);
    return ProgrammeOptions.of(ONE_DAY, running).keepingIn(store);
  }

  @Test
  void whatIsInTheStoreIsNotPutThereAgain() throws IOException {
    assertThat(run("result", false)).hasSize(CIRCLES + 1);
    assertThat(run("result", true)).isEmpty();
    assertThat(run("another folder, without a journal", true)).isEmpty();
    assertThat(run("result", false)).hasSize(CIRCLES + 1);
  }

  @Test
  void aChangedCircleAloneIsPut() throws IOException {
    run("result", false);
    ManyCircles.replace(circles.resolve("西安/c005/homes.csv"), "h2,2号楼", "h2,二号楼");
    assertThat(run("result", true)).containsExactly("西安/c005");
  }

  @Test
  void whatAKillKeptFromTheStoreIsPutThere() throws IOException {
    run("result", false);
    store.lines.keySet().removeAll(List.of("北京/c003", "上海/c004"));
    assertThat(run("result", true)).containsExactly("上海/c004", "北京/c003");
  }

  @Test
  void aJudgeOfSingleCirclesPutsWhatItHasJudgedAlone() throws IOException {
    List<ProgrammeCircle> some = CircleList.of(circles, EVALUATOR.standards());
    CircleJudge judge = new CircleJudge(EVALUATOR, options(true));
    String first = judge.judge(some.get(1));
    assertThat(judge.judge(some.get(1))).isEqualTo(first);
    assertThat(store.put).containsExactly(some.get(1).id());
  }

  @Test
  void aCircleThatLiesElsewhereIsFetchedOnce() throws IOException {
    Path file = folder.resolve("circles.parquet");
    CirclePacking.write(
        CircleList.of(circles, EVALUATOR.standards()), file, EVALUATOR, ProgressMonitor.SILENT);
    List<ProgrammeCircle> counted = new ArrayList<>();
    AtomicInteger fetched = new AtomicInteger();
    for (ProgrammeCircle one : CircleList.of(file, EVALUATOR.standards())) {
      FilesSupply supply =
          new FilesSupply(
              () -> {
                fetched.incrementAndGet();
                return ParquetCircles.read(file, one.id()).files();
              },
              one.supply().path());
      counted.add(new ProgrammeCircle(one.id(), one.city(), one.name(), one.standardId(), supply));
    }
    Path out = folder.resolve("counted");
    new Programme(EVALUATOR, options(false)).run(counted, out, ProgressMonitor.SILENT);
    assertThat(fetched).hasValue(CIRCLES + 1);
    run("result", false);
    assertThat(Files.readString(out.resolve("circles.csv")))
        .isEqualTo(Files.readString(folder.resolve("result/circles.csv")));
  }
}

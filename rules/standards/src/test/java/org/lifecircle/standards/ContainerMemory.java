package org.lifecircle.standards;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieContainer;
import org.lifecircle.standards.kie.KieStandards;

/** What a container keeps on the heap: the difference that several make, after collection. */
final class ContainerMemory {

  private static final int CONTAINERS = 10;
  private static final int COLLECTIONS = 5;

  private ContainerMemory() {}

  /** Prints the kB of a container that has judged by one standard, and by all ten. */
  public static void main(String[] arguments) {
    CircleFacts circle = JudgingBenchmark.circle();
    List<Object> kept = new ArrayList<>();
    add(kept, circle, false);
    long before = heap();
    for (int i = 0; i < CONTAINERS; i++) {
      add(kept, circle, false);
    }
    long one = heap();
    for (int i = 0; i < CONTAINERS; i++) {
      add(kept, circle, true);
    }
    long all = heap();
    System.out.println((one - before) / CONTAINERS / 1024 + " " + (all - one) / CONTAINERS / 1024);
    if (kept.size() < CONTAINERS) {
      throw new IllegalStateException("collected too early");
    }
  }

  private static void add(List<Object> kept, CircleFacts circle, boolean all) {
    KieContainer container = KieServices.get().newKieClasspathContainer();
    Standards standards = KieStandards.of(container);
    for (Standard standard : standards.list()) {
      if (all || standard.id().equals(JudgingBenchmark.STANDARD)) {
        standards.judge(standard.id(), circle, JudgingBenchmark.DAY);
      }
    }
    kept.add(container);
    kept.add(standards);
  }

  private static long heap() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}

package org.lifecircle.standards.kie;

import java.util.function.Supplier;

/**
 * The engine looks for its parts in the class loader of the thread that first asks for it, and a
 * thread of a host's pool may have one that knows nothing of the engine; what was not found then is
 * never looked for again.
 */
final class RulesThread {

  private RulesThread() {}

  /** Has something done while the thread knows the class loader of the rules. */
  static <T> T ask(Supplier<T> work) {
    Thread thread = Thread.currentThread();
    ClassLoader ofTheHost = thread.getContextClassLoader();
    thread.setContextClassLoader(RulesThread.class.getClassLoader());
    try {
      return work.get();
    } finally {
      thread.setContextClassLoader(ofTheHost);
    }
  }
}

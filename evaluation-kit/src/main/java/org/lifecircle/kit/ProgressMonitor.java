package org.lifecircle.kit;

import org.lifecircle.model.Text;

/** Is informed how far a long piece of work has come. */
@FunctionalInterface
public interface ProgressMonitor {

  /** Nobody listens. */
  ProgressMonitor SILENT = (step, done, total) -> {};

  /**
   * Takes how far a step has come.
   *
   * @param step what is being done
   * @param done from 0 to total
   * @param total above 0
   */
  void at(Text step, long done, long total);
}

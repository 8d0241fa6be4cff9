package org.lifecircle.service.jobs;

import java.io.IOException;
import java.nio.file.Path;
import org.lifecircle.kit.ProgressMonitor;

/** What a job does with what was sent. */
@FunctionalInterface
public interface JobWork {

  /**
   * Does it.
   *
   * @param circle what was sent, unpacked
   * @param result a folder that does not exist yet
   * @param progress takes how far it is; ends the work by an exception when nobody wants it
   * @throws IOException when a file cannot be written
   */
  void run(Path circle, Path result, ProgressMonitor progress) throws IOException;
}

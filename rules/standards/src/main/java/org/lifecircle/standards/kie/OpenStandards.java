package org.lifecircle.standards.kie;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import org.kie.api.runtime.KieContainer;
import org.lifecircle.standards.Standards;

/** Standards from a folder that are not kept until the program ends. */
public final class OpenStandards implements AutoCloseable {

  private final KieContainer container;
  private final Standards standards;

  private OpenStandards(KieContainer container) {
    this.container = requireNonNull(container, "container");
    this.standards = KieStandards.of(container);
  }

  /**
   * The standards of the product and that of a folder, as {@link StandardsFolder#container} reads
   * it.
   *
   * @param folder its rules are program code, so only name a folder that you trust
   * @throws org.lifecircle.model.InvalidInputException when a file is wrong; names every problem
   */
  public static OpenStandards of(Path folder) {
    return new OpenStandards(StandardsFolder.container(folder));
  }

  /** The standards, to be used until they are closed. */
  public Standards standards() {
    return standards;
  }

  /** Lets the rule engine forget the rules of the folder. */
  @Override
  public void close() {
    container.dispose();
  }
}

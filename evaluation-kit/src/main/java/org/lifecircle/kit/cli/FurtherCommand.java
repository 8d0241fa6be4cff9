package org.lifecircle.kit.cli;

import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import org.lifecircle.model.Language;
import picocli.CommandLine.Command;

/**
 * A command that another module adds to {@code lifecircle}: a class with picocli's annotation
 * {@code Command}, found by {@link java.util.ServiceLoader}. It gives the exit status; what it
 * throws is told as of every command.
 */
public interface FurtherCommand extends Callable<Integer> {

  /** Its name, as its annotation has it; said here, help need not read the annotations. */
  default String name() {
    return getClass().getAnnotation(Command.class).name();
  }

  /**
   * The words of its help, with the keys that picocli looks for, for example {@code
   * lifecircle.serve.usage.header}.
   *
   * @param console the language of the console
   */
  ResourceBundle help(Language console);
}

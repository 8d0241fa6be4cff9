package org.lifecircle.kit.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What one run of the command line left on the console.
 *
 * @param status the exit status
 * @param out what went to the standard output
 * @param err what went to the standard error
 */
public record CommandRun(int status, String out, String err) {

  /** Runs a command on an English console; arguments are given as their text. */
  public static CommandRun run(Object... arguments) {
    return runOn(Locale.ENGLISH, arguments);
  }

  /** Evaluates a circle without page and documents, for what tables and console say. */
  public static CommandRun evaluateTables(Object... arguments) {
    return run(
        Stream.concat(Stream.of("evaluate", "--report", "none"), Stream.of(arguments)).toArray());
  }

  /** Runs a command on a console of the language of a locale. */
  public static CommandRun runOn(Locale console, Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] words = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
    int status =
        LifeCircle.run(console, new PrintWriter(out, true), new PrintWriter(err, true), words);
    return new CommandRun(status, out.toString(), err.toString());
  }
}

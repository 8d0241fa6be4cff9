package org.lifecircle.kit.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecircle.kit.folder.SearchReading;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Completeness;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.OutletSearch;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The options {@code --searched-all} and {@code --searched}: a person says that all outlets of all
 * formats, or of some, are in what is imported. No map says so by itself.
 */
final class SearchedOption {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(names = "--searched-all")
  private boolean all;

  @Option(names = "--searched", paramLabel = "FORMAT", split = ",")
  private List<String> searched;

  /**
   * How completely outlets were looked for, after what the person says.
   *
   * @param source what is known of the source
   * @throws CommandLine.ParameterException when a word means no format
   */
  OutletSearch over(OutletSearch source, FormatCatalog formats) {
    if (all) {
      return OutletSearch.COMPLETE;
    }
    SearchReading reading = new SearchReading(formats);
    Map<String, Completeness> byFormat = new LinkedHashMap<>(source.byFormat());
    for (String word : searched == null ? List.<String>of() : searched) {
      BusinessFormat format =
          reading
              .format(word.strip())
              .orElseThrow(
                  () ->
                      LifeCircle.wrong(
                          command.commandLine(),
                          "searched.unknown",
                          word.strip(),
                          reading.noFormat(word.strip())));
      byFormat.put(format.id(), Completeness.COMPLETE);
    }
    return new OutletSearch(byFormat, source.others());
  }
}

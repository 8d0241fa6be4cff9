package org.lifecircle.kit.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.kit.SoftwareVersion;
import org.lifecircle.kit.files.AsideFolder;
import org.lifecircle.kit.files.FileDigest;
import org.lifecircle.kit.json.Manifest;
import org.lifecircle.kit.json.OwnedFiles;
import org.lifecircle.kit.json.ScorecardReading;
import org.lifecircle.model.Language;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;
import org.lifecircle.reports.comparison.ComparedReport;
import org.lifecircle.reports.comparison.ReportComparison;
import org.lifecircle.reports.output.ComparisonWriter;
import org.lifecircle.standards.Standard;
import org.lifecircle.standards.Standards;

/**
 * Reports of circles, or of one over the years, beside each other: a folder with a page of them.
 */
public final class ReportsBeside {

  /** The page of a comparison. */
  public static final String PAGE = "comparison.html";

  private ReportsBeside() {}

  /**
   * Reads reports.
   *
   * @param folders of reports
   * @param standard by whose verdicts they are compared; empty for the first of each
   * @param problems takes what is wrong with them
   */
  public static List<ComparedReport> read(
      List<Path> folders, Optional<String> standard, List<Problem> problems) {
    List<ComparedReport> reports = new ArrayList<>();
    for (Path folder : folders) {
      ScorecardReading.read(folder, standard, problems).ifPresent(reports::add);
    }
    return reports;
  }

  /**
   * Writes a comparison and moves it into place.
   *
   * @param place an empty folder, an earlier comparison, or nothing yet
   * @param folders of the reports
   * @param reports what {@link #read} says of them
   * @return files that were changed by hand and keep their content under these other names
   * @throws IOException when a file cannot be written; then nothing has changed
   */
  public static List<Path> write(
      Path place, List<Path> folders, List<ComparedReport> reports, Language language)
      throws IOException {
    try (AsideFolder aside = AsideFolder.open(place, OwnedFiles::of)) {
      ComparisonWriter.write(
          aside.path(), new ReportComparison(language, SoftwareVersion.CURRENT, reports));
      Map<String, String> inputs = new LinkedHashMap<>();
      for (Path folder : folders) {
        Path verdict = folder.resolve(ScorecardReading.FILE);
        inputs.put(verdict.toString(), FileDigest.of(verdict));
      }
      Manifest.writeOfReports(
          aside.path().resolve(OwnedFiles.MANIFEST), inputs, language, SoftwareVersion.CURRENT);
      OwnedFiles.record(aside.path());
      aside.commit();
      return aside.kept();
    }
  }

  /**
   * A report with the titles of its standard in another language. Titles that are not the carried
   * ones, such as those of a city's standard, stay as the report has them.
   */
  public static ComparedReport inLanguage(
      ComparedReport report, Standards standards, Language language) {
    Map<String, Text> formats = new LinkedHashMap<>();
    standards.allFormats().formats().forEach(one -> formats.put(one.id(), one.label()));
    Optional<Standard> carried =
        standards.list().stream().filter(one -> one.id().equals(report.standardId())).findFirst();
    Map<String, Text> dimensions =
        carried.map(one -> standards.dimensionTitles(one.id())).orElse(Map.of());
    return report.named(
        title -> translated(title, carried.map(Standard::title), language),
        (id, title) -> translated(title, Optional.ofNullable(dimensions.get(id)), language),
        (id, label) -> translated(label, Optional.ofNullable(formats.get(id)), language));
  }

  private static String translated(String words, Optional<Text> carried, Language language) {
    return carried
        .filter(text -> words.equals(text.zh()) || words.equals(text.en()))
        .map(text -> text.in(language))
        .orElse(words);
  }
}

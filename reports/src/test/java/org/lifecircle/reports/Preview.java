package org.lifecircle.reports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lifecircle.model.Language;
import org.lifecircle.reports.output.PlanDocuments;
import org.lifecircle.reports.output.ReportWriter;

/** Writes all sample reports into a folder, to be looked at. */
public final class Preview {

  private Preview() {}

  /** Takes the folder and, if only some are wanted, the beginning of their names. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    for (Language language : Language.values()) {
      Map<String, ReportContent> samples = new LinkedHashMap<>(SampleReports.all(language));
      samples.putAll(SamplePlans.all(language));
      for (Map.Entry<String, ReportContent> sample : samples.entrySet()) {
        String name = sample.getKey() + "-" + language.id();
        if (arguments.length < 2 || name.startsWith(arguments[1])) {
          ReportWriter.write(folder.resolve(name), sample.getValue());
          if (sample.getValue().plan().isPresent()) {
            PlanDocuments.write(
                sample.getValue().plan().get(),
                sample.getValue().map(),
                language,
                folder.resolve(name));
          }
        }
      }
    }
  }
}

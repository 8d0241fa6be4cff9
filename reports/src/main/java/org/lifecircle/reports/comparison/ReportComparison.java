package org.lifecircle.reports.comparison;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecircle.model.Language;
import org.lifecircle.reports.wording.Wording;

/**
 * Several reports to be put beside each other. Reports of one circle are put in the order of their
 * dates, others stay as they were given.
 *
 * @param language the language of the documents
 * @param softwareVersion the version that compares
 * @param reports 2 to {@value #MOST} reports
 */
public record ReportComparison(
    Language language, String softwareVersion, List<ComparedReport> reports) {

  /** As many as a page can show beside each other. */
  public static final int MOST = 8;

  public ReportComparison {
    requireNonNull(language, "language");
    requireNonNull(softwareVersion, "softwareVersion");
    if (reports.size() < 2 || reports.size() > MOST) {
      throw new IllegalArgumentException("2 to " + MOST + " reports: " + reports.size());
    }
    List<ComparedReport> ordered = new ArrayList<>(reports);
    if (ordered.stream().map(ComparedReport::circle).distinct().count() == 1) {
      ordered.sort(Comparator.comparing(ComparedReport::date));
    }
    reports = List.copyOf(ordered);
  }

  /** Whether these are evaluations of one circle on different days. */
  public boolean progress() {
    return reports.stream().map(ComparedReport::circle).distinct().count() == 1
        && reports.stream().map(ComparedReport::date).distinct().count() > 1;
  }

  /** Whether one standard judged them all, so that points can be compared. */
  public boolean oneStandard() {
    return reports.stream().map(ComparedReport::standardId).distinct().count() == 1;
  }

  /** What each report is called in tables and charts: no two alike. */
  public List<String> labels() {
    Wording wording = new Wording(language);
    List<String> labels = new ArrayList<>();
    Map<String, Integer> seen = new LinkedHashMap<>();
    for (ComparedReport report : reports) {
      boolean alone =
          reports.stream().filter(one -> one.circle().equals(report.circle())).count() == 1;
      String label =
          progress()
              ? wording.date(report.date())
              : alone ? report.circle() : report.circle() + " " + wording.date(report.date());
      int times = seen.merge(label, 1, Integer::sum);
      labels.add(times == 1 ? label : label + " (" + times + ")");
    }
    return Collections.unmodifiableList(labels);
  }

  /** Every dimension of any report, id to title, in the order of the reports. */
  public Map<String, String> dimensions() {
    Map<String, String> titles = new LinkedHashMap<>();
    reports.forEach(
        report -> report.dimensions().forEach(one -> titles.putIfAbsent(one.id(), one.title())));
    return Collections.unmodifiableMap(titles);
  }

  /** Every format of any report, the first finding on each, in the order of the reports. */
  public List<ComparedReport.OfFormat> formats() {
    Map<String, ComparedReport.OfFormat> formats = new LinkedHashMap<>();
    reports.forEach(report -> report.formats().forEach(one -> formats.putIfAbsent(one.id(), one)));
    return List.copyOf(formats.values());
  }
}

package org.lifecircle.reports.sections;

import java.util.ArrayList;
import java.util.List;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.document.ReportDocument.Block;
import org.lifecircle.reports.document.ReportDocument.Bullets;
import org.lifecircle.reports.document.ReportDocument.Callout;
import org.lifecircle.reports.document.ReportDocument.Paragraph;
import org.lifecircle.reports.document.ReportDocument.Section;
import org.lifecircle.reports.document.ReportDocument.Tone;
import org.lifecircle.reports.exhibits.Exhibits;
import org.lifecircle.reports.plan.LineEnding;
import org.lifecircle.reports.plan.PlanReview;
import org.lifecircle.reports.plan.StepTaken;
import org.lifecircle.reports.wording.Wording;

/** What became of an earlier plan: which steps were taken and what they brought. */
final class PlanReviewSection extends SectionWriter {

  private final PlanReview review;

  PlanReviewSection(ReportContent content, Wording wording, Exhibits exhibits) {
    super(content, wording, exhibits);
    this.review = content.review().orElseThrow();
  }

  @Override
  Section section() {
    PlanReviewTables tables = new PlanReviewTables(review, !scorecard.levels().isEmpty(), wording);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Paragraph(wording.sentences(summary())));
    if (review.source().tooEarly()) {
      blocks.add(
          new Callout(
              Tone.CAUTION,
              say(
                  "review.early",
                  wording.date(review.source().now()),
                  wording.date(review.source().madeOf().orElseThrow()))));
    }
    if (!review.source().comparable()) {
      blocks.add(new Callout(Tone.CAUTION, say("review.standard", review.source().standardId())));
    }
    if (!review.steps().isEmpty()) {
      blocks.add(tables.steps());
      blocks.add(tables.gains());
      tables.within().ifPresent(blocks::add);
      blocks.add(tables.standings());
    }
    tables.lists().ifPresent(blocks::add);
    if (!review.source().listsRead() && !review.steps().isEmpty()) {
      blocks.add(new Paragraph(say("review.lists.absent")));
    }
    if (!review.steps().isEmpty()) {
      blocks.add(new Paragraph(say("review.assumed.heading")));
      blocks.add(
          new Bullets(
              List.of(
                  say("review.assumed.brought"),
                  say("review.assumed.undone"),
                  say("review.assumed.needs"))));
    }
    return new Section("plan-done", say("section.plan-done"), blocks);
  }

  private List<String> summary() {
    List<String> sentences = new ArrayList<>();
    if (review.steps().isEmpty()) {
      sentences.add(say("review.empty", review.source().file()));
      return sentences;
    }
    sentences.add(
        review
            .source()
            .madeOf()
            .map(
                date ->
                    say(
                        "review.text.dated",
                        review.source().file(),
                        wording.date(date),
                        review.steps().size()))
            .orElseGet(() -> say("review.text", review.source().file(), review.steps().size())));
    List<String> counts = new ArrayList<>();
    for (StepTaken taken : StepTaken.values()) {
      if (review.count(taken) > 0) {
        counts.add(say("review.count", wording.of(taken.label()), review.count(taken)));
      }
    }
    sentences.add(say("review.counts", wording.list(counts)));
    long satisfied =
        review.lines().stream().filter(line -> review.ending(line) == LineEnding.SATISFIED).count();
    if (!review.lines().isEmpty()) {
      sentences.add(say("review.lists", review.lines().size(), satisfied));
    }
    return sentences;
  }
}

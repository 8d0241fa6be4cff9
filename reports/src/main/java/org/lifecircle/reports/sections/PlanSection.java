package org.lifecircle.reports.sections;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.document.ReportDocument.Block;
import org.lifecircle.reports.document.ReportDocument.Bullets;
import org.lifecircle.reports.document.ReportDocument.Callout;
import org.lifecircle.reports.document.ReportDocument.Paragraph;
import org.lifecircle.reports.document.ReportDocument.Section;
import org.lifecircle.reports.document.ReportDocument.Tone;
import org.lifecircle.reports.exhibits.Chapter;
import org.lifecircle.reports.exhibits.Exhibits;
import org.lifecircle.reports.plan.CirclePlan;
import org.lifecircle.reports.plan.PlanTask;
import org.lifecircle.reports.wording.PlanWords;
import org.lifecircle.reports.wording.Wording;

/**
 * The plan for the circle (一圈一策): what to add, where and in which order; only where there is one.
 */
final class PlanSection extends SectionWriter {

  private final CirclePlan plan;
  private final PlanWords said;

  PlanSection(ReportContent content, Wording wording, Exhibits exhibits) {
    super(content, wording, exhibits);
    this.plan = content.plan().orElseThrow();
    this.said = new PlanWords(plan, wording);
  }

  @Override
  Section section() {
    PlanChapterTables tables = new PlanChapterTables(plan, wording);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Paragraph(wording.sentences(task())));
    if (plan.steps().isEmpty()) {
      blocks.add(new Callout(Tone.UNKNOWN, said.nothing()));
    } else {
      blocks.add(new Paragraph(said.result()));
    }
    List<String> proof = new ArrayList<>(said.proof());
    if (!said.comparison().isBlank()) {
      proof.add(said.comparison());
    }
    if (!proof.isEmpty()) {
      blocks.add(new Paragraph(wording.sentences(proof)));
    }
    verifyFirst().ifPresent(blocks::add);
    blocks.addAll(exhibits.blocks(Chapter.PLAN));
    if (!plan.steps().isEmpty()) {
      blocks.add(tables.steps());
      blocks.add(tables.gains());
      blocks.add(tables.standings());
    }
    tables.lists().ifPresent(blocks::add);
    tables.alternatives().ifPresent(blocks::add);
    tables.left().ifPresent(blocks::add);
    blocks.add(new Paragraph(say("plan.assumed.heading")));
    blocks.add(new Bullets(said.assumptions()));
    return new Section("plan", say("section.plan"), blocks);
  }

  private List<String> task() {
    PlanTask task = plan.task();
    List<String> sentences = new ArrayList<>();
    int places = task.sites().listed() + task.sites().outlets() + task.sites().proposed();
    sentences.add(
        say(
            "plan.text",
            wording.of(task.aim().label()),
            wording.number(places),
            wording.number(task.sites().listed()),
            wording.number(task.sites().outlets()),
            wording.number(task.sites().proposed()),
            plan.steps().size()));
    if (!said.weights().isEmpty()) {
      sentences.add(said.weights());
    }
    List<String> limits = new ArrayList<>();
    task.limit().additions().ifPresent(most -> limits.add(say("plan.limit.additions", most)));
    task.limit()
        .budget()
        .ifPresent(budget -> limits.add(say("plan.limit.budget", said.money(budget))));
    if (!limits.isEmpty()) {
      sentences.add(say("plan.limit", wording.list(limits)));
    }
    return sentences;
  }

  private Optional<Block> verifyFirst() {
    return plan.remaining().toVerify().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Callout(
                Tone.CAUTION, say("plan.verify", said.formats(plan.remaining().toVerify()))));
  }
}

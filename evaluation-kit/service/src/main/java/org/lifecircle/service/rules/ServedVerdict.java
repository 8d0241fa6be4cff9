package org.lifecircle.service.rules;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import org.lifecircle.kit.json.JsonBytes;
import org.lifecircle.model.Language;
import org.lifecircle.standards.Scorecard;
import org.lifecircle.standards.WayUp;
import org.lifecircle.standards.json.JudgeRequest;
import org.lifecircle.standards.json.ScorecardTree;

/**
 * A verdict as it is sent.
 *
 * @param asked the request
 * @param answer the scorecard as JSON; nobody changes it
 * @param inShort level and points
 */
public record ServedVerdict(JudgeRequest asked, byte[] answer, String inShort) {

  /** What problems call the request. */
  public static final String REQUEST = "request";

  public ServedVerdict {
    requireNonNull(asked, "asked");
    requireNonNull(answer, "answer");
    requireNonNull(inShort, "inShort");
  }

  /** The request as JSON, the same for the same facts however they were written. */
  public byte[] facts() {
    return JsonBytes.of(asked.json());
  }

  /**
   * Judges.
   *
   * @param version by what
   * @param json the request
   * @param wayUp whether the fewest formats that lead to the next level are searched for
   * @param language of the sentences
   * @throws org.lifecircle.model.InvalidInputException when something in it is wrong; names every
   *     problem
   */
  public static ServedVerdict of(
      RulesVersion version, Map<?, ?> json, boolean wayUp, Language language) {
    JudgeRequest asked = JudgeRequest.read(json, version.standards(), REQUEST);
    Scorecard card = version.standards().judge(asked.standardId(), asked.facts(), asked.asOf());
    Optional<WayUp> up =
        wayUp
            ? version.standards().wayUp(asked.standardId(), asked.facts(), asked.asOf())
            : Optional.empty();
    return new ServedVerdict(
        asked,
        JsonBytes.of(ScorecardTree.of(card, up, language, version.clauses()::of)),
        card.level().id()
            + (card.levelDecided() ? "" : " to " + card.levelAtMost().id())
            + " "
            + card.points().toPlainString()
            + " to "
            + card.pointsAtMost().toPlainString());
  }
}
